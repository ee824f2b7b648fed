package rocu.soc.gateway.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintStream;

/** Prints the API document of the whole suite as the gateway serves it, without a gateway: for judges and generators. */
final class DocumentPrinter {

    private DocumentPrinter() {}

    /** The arguments are the issuer of the tokens and the address of the gateway. */
    public static void main(String[] arguments) throws JsonProcessingException {
        String yaml =
                MergedDocument.yaml(MergedDocument.of(ServiceDocuments.ofContracts(), arguments[0], arguments[1]));
        new PrintStream(System.out, true, UTF_8).print(yaml);
    }
}
