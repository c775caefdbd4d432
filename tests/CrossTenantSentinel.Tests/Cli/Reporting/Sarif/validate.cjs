// Validates the SARIF log on standard input against the published schema; prints what is wrong, one line each.
'use strict';
const Ajv = require('ajv');
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

const ajv = new Ajv({ schemaId: 'id', meta: false, allErrors: true, unknownFormats: 'ignore' });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(schema);

const log = JSON.parse(require('fs').readFileSync(0, 'utf8'));
if (!validate(log))
  console.log(validate.errors.map(error => `${error.dataPath} ${error.message}`).join('\n'));
