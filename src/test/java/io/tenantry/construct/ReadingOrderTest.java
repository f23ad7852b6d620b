package io.tenantry.construct;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    @Test
    void whatAThingIsComesFirst() throws Exception {
        assertThat(ordered("{'spec': 1, 'namespace': 2, 'metadata': 3, 'kind': 4, 'data': 5, 'name': 6,"
                        + " 'apiGroup': 7, 'apiVersion': 8}"))
                .isEqualTo("{'apiVersion':8,'apiGroup':7,'kind':4,'metadata':3,'name':6,'namespace':2,"
                        + "'data':5,'spec':1}");
    }

    @Test
    void theOrderHoldsAtEveryDepth() throws Exception {
        assertThat(ordered("{'a': [{'z': {'value': 1, 'name': 2}, 'b': [[{'d': 1, 'c': 2}]]}]}"))
                .isEqualTo("{'a':[{'b':[[{'c':2,'d':1}]],'z':{'name':2,'value':1}}]}");
    }

    @Test
    void listsKeepTheirOrder() throws Exception {
        assertThat(ordered("{'args': ['b', 'a', 'c']}")).isEqualTo("{'args':['b','a','c']}");
    }

    @Test
    void whatHoldsNothingStays() throws Exception {
        assertThat(ordered("{'podSelector': {}, 'ingress': [{}], 'egress': []}"))
                .isEqualTo("{'egress':[],'ingress':[{}],'podSelector':{}}");
    }

    private static String ordered(String json) throws Exception {
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"'));
        return ReadingOrder.of(manifest).toString().replace('"', '\'');
    }
}
