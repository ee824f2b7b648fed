// Parses the document of the topics with all that it refers to; ends with 1 and says what is wrong.
import { Parser, fromFile } from "@asyncapi/parser";

const parser = new Parser({ ruleset: { rules: { "asyncapi-latest-version": "off" } } });
const { document, diagnostics } = await fromFile(parser, process.argv[2]).parse();
const serious = diagnostics.filter((diagnostic) => diagnostic.severity <= 1);
for (const { code, message, path } of serious) {
  console.log(`${code} at ${path.join("/")}: ${message}`);
}
if (!document || serious.length > 0) {
  process.exit(1);
}
console.log(`${document.channels().length} channels, ${document.allMessages().length} messages`);
