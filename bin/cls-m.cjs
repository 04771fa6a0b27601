#!/usr/bin/env node
'use strict'
require('./porte-m.cjs').ouvrir('cls')
