#!/usr/bin/env node
// The same program: on Windows, `cls` already means "clear the screen".
'use strict'
require('./porte.cjs').ouvrir('clsante')
