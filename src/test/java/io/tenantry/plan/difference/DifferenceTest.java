package io.tenantry.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                       | {}                                       | none
            {'a':1}                                  | {'a':1.0}                                | none
            {'a':null}                               | {}                                       | none
            {'a':1,'b':2}                            | {'b':2,'a':1}                            | none
            {'a':[]}                                 | {'a':[]}                                 | none
            {'a':1}                                  | {'a':'1'}                                | a: 1 to '1'
            {}                                       | {'a':{'b':1}}                            | a: to {'b':1}
            {'a':{'b':1}}                            | {}                                       | a: {'b':1} to
            {'a':{'b':1,'c':2}}                      | {'a':{'b':1,'c':3}}                      | a.c: 2 to 3
            {'a':{}}                                 | {'a':[]}                                 | a: {} to []
            {'a.b':1}                                | {'a.b':2}                                | ['a.b']: 1 to 2
            {'a b':{'':1}}                           | {'a b':{'':2}}                           | ['a b']['']: 1 to 2
            {'args':['x','y']}                       | {'args':['x','z','w']}                   | args[1]: 'y' to 'z'; args[2]: to 'w'
            {'env':[{'name':'A','value':'1'}]}       | {'env':[{'name':'A','value':'2'}]}       | env[name=A].value: '1' to '2'
            {'env':[{'name':'A'},{'name':'B'}]}      | {'env':[{'name':'B'},{'name':'C'}]}      | env[name=A]: {'name':'A'} to; env[name=C]: to {'name':'C'}
            {'env':[{'name':'A'},{'name':'B'}]}      | {'env':[{'name':'B'},{'name':'A'}]}      | env[order]: ['name=A','name=B'] to ['name=B','name=A']
            {'env':[{'name':'A'},{'name':'A'}]}      | {'env':[{'name':'A'},{'name':'B'}]}      | env[1].name: 'A' to 'B'
            {'env':[{'value':'A'}]}                  | {'env':[{'value':'B'}]}                  | env[0].value: 'A' to 'B'
            {'ports':[{'port':80}]}                  | {'ports':[{'port':80,'protocol':'TCP'}]} | ports[port=80,protocol=TCP].protocol: to 'TCP'
            {'ports':[{'port':53}]}                  | {'ports':[{'port':53,'protocol':'UDP'}]} | ports[port=53,protocol=TCP]: {'port':53} to; ports[port=53,protocol=UDP]: to {'port':53,'protocol':'UDP'}
            {'ports':[{'containerPort':1}]}          | {'ports':[{'containerPort':2}]}          | ports[containerPort=1,protocol=TCP]: {'containerPort':1} to; ports[containerPort=2,protocol=TCP]: to {'containerPort':2}
            {'volumeMounts':[{'mountPath':'/a'}]}    | {'volumeMounts':[]}                      | volumeMounts[mountPath=/a]: {'mountPath':'/a'} to
            {'subjects':[{'kind':'User','name':'a'}]}| {'subjects':[{'kind':'User','name':'b'}]}| subjects[kind=User,namespace=,name=a]: {'kind':'User','name':'a'} to; subjects[kind=User,namespace=,name=b]: to {'kind':'User','name':'b'}
            {'limits':{'cpu':1}}                     | {'limits':{'cpu':2}}                     | limits.cpu: 1 to 2
            {'x':[[1],[2]]}                          | {'x':[[1],[3]]}                          | x[1][0]: 2 to 3
            """)
    void tellsWhatIsNotAsItWas(String was, String now, String expected) {
        assertThat(told(Difference.between(json(was), json(now)))).isEqualTo(expected);
        assertThat(Difference.isNone(json(was), json(now))).isEqualTo(expected.equals("none"));
    }

    @Test
    void claimTemplatesGoByTheNameInTheirMetadata() {
        String was = "{'volumeClaimTemplates':[{'metadata':{'name':'data'},'spec':{'a':1}}]}";
        String now =
                "{'volumeClaimTemplates':[{'metadata':{'name':'log'}},{'metadata':{'name':'data'},'spec':{'a':2}}]}";

        assertThat(told(Difference.between(json(was), json(now))))
                .isEqualTo("volumeClaimTemplates[metadata.name=data].spec.a: 1 to 2; "
                        + "volumeClaimTemplates[metadata.name=log]: to {'metadata':{'name':'log'}}");
    }

    @Test
    void aKeyThatIsNoTextOrNumberIsNone() {
        assertThat(told(Difference.between(json("{'env':[{'name':['A']}]}"), json("{'env':[{'name':{}}]}"))))
                .isEqualTo("env[0].name: ['A'] to {}");
        assertThat(told(Difference.between(json("{'env':['A']}"), json("{'env':['B']}"))))
                .isEqualTo("env[0]: 'A' to 'B'");
    }

    @Test
    void numbersAreWhatTheyAmountTo() {
        JsonNode number = JsonNodeFactory.instance.numberNode(Double.NaN);

        assertThat(Difference.between(number, number)).isEmpty();
        assertThat(Difference.isNone(json("10"), json("1e1"))).isTrue();
    }

    private static String told(List<FieldChange> changes) {
        return changes.isEmpty()
                ? "none"
                : changes.stream()
                        .map(change -> change.path() + ": "
                                + (change.was() + " to " + change.now()).strip().replace('"', '\''))
                        .reduce((a, b) -> a + "; " + b)
                        .orElseThrow()
                        .replace('"', '\'');
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(text, broken);
        }
    }
}
