package io.tenantry.check.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL says of databases and roles, as far as it names them: what it makes and changes, what it grants and to whom, and
 * the settings that a provisioning script reads.
 */
final class SqlClaims {

    private static final String NAME = "(?:\"([^\"]+)\"|`([^`]+)`|'([^']+)'|([A-Za-z_][A-Za-z0-9_$]*))";
    private static final String IF = "(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?";
    private static final Pattern DATABASE =
            sql("\\b(?:(?:CREATE|ALTER|DROP)\\s+DATABASE\\s+" + IF + "|ON\\s+DATABASE\\s+)" + NAME);
    private static final Pattern SCHEMA_OF_GRANT = sql("\\bGRANT\\b[^;]*?\\bON\\s+" + NAME + "\\.");
    private static final Pattern ROLE = sql("\\b(?:CREATE|ALTER|DROP)\\s+(?:ROLE|USER)\\s+" + IF + NAME);
    private static final Pattern GRANTED = sql("\\bGRANT\\b[^;]*?\\bTO\\s+" + NAME);
    private static final Pattern DATABASE_SETTING = sql("\\bSET\\s+(?:@|tenantry\\.)database\\s*=\\s*" + NAME);
    private static final Pattern OWNER_SETTING = sql("\\bSET\\s+tenantry\\.owners\\s*=\\s*" + NAME);
    private static final Pattern ROLES_SETTING =
            sql("\\bSET\\s+(?:@users|@undeclared|tenantry\\.logins)\\s*=\\s*'([^']*)'");
    private static final Pattern TO_EVERYBODY = sql("\\bGRANT\\b[^;]*?\\bTO\\s+PUBLIC\\b");
    private static final Pattern ON_EVERYTHING = sql("\\bGRANT\\b[^;]*?\\bON\\s+\\*\\.\\*");
    private static final JsonMapper JSON = new JsonMapper();

    private final String text;

    SqlClaims(String text) {
        this.text = text;
    }

    private static Pattern sql(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    /** The databases that it is about. */
    SortedSet<String> databases() {
        SortedSet<String> databases = new TreeSet<>();
        names(DATABASE, databases);
        names(SCHEMA_OF_GRANT, databases);
        names(DATABASE_SETTING, databases);
        return databases;
    }

    /** The roles that it is about. */
    SortedSet<String> roles() {
        SortedSet<String> roles = new TreeSet<>();
        names(ROLE, roles);
        names(GRANTED, roles);
        names(OWNER_SETTING, roles);
        Matcher settings = ROLES_SETTING.matcher(text);
        while (settings.find()) {
            roles(settings.group(1), roles);
        }
        roles.removeIf("PUBLIC"::equalsIgnoreCase);
        return roles;
    }

    /** Whether it grants to everybody, or on everything there is. */
    boolean knowsNoBounds() {
        return TO_EVERYBODY.matcher(text).find() || ON_EVERYTHING.matcher(text).find();
    }

    private void names(Pattern pattern, SortedSet<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    names.add(matcher.group(group));
                }
            }
        }
    }

    /** A map by role, or a list of roles. */
    private static void roles(String json, SortedSet<String> roles) {
        try {
            JsonNode setting = JSON.readTree(json);
            setting.properties().forEach(role -> roles.add(role.getKey()));
            setting.forEach(role -> {
                if (setting.isArray()) {
                    roles.add(role.asText());
                }
            });
        } catch (JsonProcessingException otherwise) {
            roles.add(json);
        }
    }
}
