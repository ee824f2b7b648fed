package rocu.soc.chassis.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The table of RFC 7396, appendix A; all in a member, for here both are objects, so that null takes the member out. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':'b'}          | {'a':'c'}                  | {'m':{'a':'c'}}",
                "{'a':'b'}          | {'b':'c'}                  | {'m':{'a':'b','b':'c'}}",
                "{'a':'b'}          | {'a':null}                 | {'m':{}}",
                "{'a':'b','b':'c'}  | {'a':null}                 | {'m':{'b':'c'}}",
                "{'a':['b']}        | {'a':'c'}                  | {'m':{'a':'c'}}",
                "{'a':'c'}          | {'a':['b']}                | {'m':{'a':['b']}}",
                "{'a':{'b':'c'}}    | {'a':{'b':'d','c':null}}   | {'m':{'a':{'b':'d'}}}",
                "{'a':[{'b':'c'}]}  | {'a':[1]}                  | {'m':{'a':[1]}}",
                "['a','b']          | ['c','d']                  | {'m':['c','d']}",
                "{'a':'b'}          | ['c']                      | {'m':['c']}",
                "{'a':'foo'}        | null                       | {}",
                "{'a':'foo'}        | 'bar'                      | {'m':'bar'}",
                "{'e':null}         | {'a':1}                    | {'m':{'e':null,'a':1}}",
                "[1,2]              | {'a':'b','c':null}         | {'m':{'a':'b'}}",
                "{}                 | {'a':{'bb':{'ccc':null}}}  | {'m':{'a':{'bb':{}}}}",
            },
            quoteCharacter = '"')
    void theTableOfTheStandardHolds(String target, String patch, String result) throws JsonProcessingException {
        ObjectNode patched = MergePatch.apply(json("{'m':" + target + "}"), json("{'m':" + patch + "}"));

        assertThat(patched).isEqualTo(json(result));
    }

    @Test
    void neitherArgumentIsChanged() throws JsonProcessingException {
        ObjectNode target = json("{'a':{'b':'c'},'l':[{'x':1}]}");
        ObjectNode patch = json("{'a':{'b':'d'},'l':[{'x':2}],'n':{'o':{}}}");

        ObjectNode patched = MergePatch.apply(target, patch);
        patched.withObject("/a").put("b", "e");
        patched.withObject("/n/o").put("p", 1);
        ((ObjectNode) patched.get("l").get(0)).put("x", 3);

        assertThat(target).isEqualTo(json("{'a':{'b':'c'},'l':[{'x':1}]}"));
        assertThat(patch).isEqualTo(json("{'a':{'b':'d'},'l':[{'x':2}],'n':{'o':{}}}"));
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }
}
