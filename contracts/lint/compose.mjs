// Holds the compose file against the schema of docker-compose 1.29.2 (its compose_spec.json, Apache License 2.0).
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2019.js";
import { parse } from "yaml";

// Its dialect has an address of no published draft, and its "id" is that of draft 4: neither is needed to read it.
const schema = JSON.parse(readFileSync(new URL("compose-spec.json", import.meta.url)), (name, value) =>
  (name === "id" || name === "$schema") && typeof value === "string" ? undefined : value,
);
const file = parse(readFileSync(process.argv[2], "utf8"), { merge: true });
const validate = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
if (!validate(file)) {
  for (const { instancePath, message, params } of validate.errors) {
    console.log(`${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
  }
  process.exit(1);
}
console.log(`${Object.keys(file.services).length} services`);
