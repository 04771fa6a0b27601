#!/usr/bin/env node
'use strict'
require('./porte.cjs').ouvrir('cls')
