package org.infolinia.scripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scripts as files: sorted keys and one property a line, so that two versions can be compared by any diff. */
@Component
public class ScriptJson {

    /** Enough for as many places as a script may have, with all they say in every language. */
    public static final int MAXIMUM_LENGTH = 6_000_000;

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final PrettyPrinter LINE_BY_LINE = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withArrayIndenter(TWO_SPACES)
            .withObjectIndenter(TWO_SPACES);

    private final JsonMapper json = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(LINE_BY_LINE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Refused as {@code script-unreadable}, naming the place in the file. */
    public Outcome<ScriptContent> read(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Outcome.refused("script-too-long", MAXIMUM_LENGTH);
        }
        try {
            return Outcome.done(json.readValue(text, ScriptContent.class));
        } catch (JacksonException fault) {
            var place = fault.getLocation();
            return Outcome.refused(
                    "script-unreadable", place == null ? 0 : place.getLineNr(), fault.getOriginalMessage());
        }
    }

    /**
     * A place of a script as it stands in a file.
     *
     * @param line on which it begins
     * @param key empty when it has none
     * @param fault why it cannot be read; null when it can
     */
    public record PlaceInFile(
            int line, String key, @Nullable String fault) {}

    /** The places of a file one by one, so that each that cannot be read is known; none when the file is no JSON. */
    public List<PlaceInFile> places(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return List.of();
        }
        var places = new ArrayList<PlaceInFile>();
        try (var parser = json.createParser(text)) {
            if (goTo(parser, "nodes")) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    int line = parser.currentTokenLocation().getLineNr();
                    places.add(place(line, parser.readValueAsTree()));
                }
            }
        } catch (JacksonException noJson) {
            return List.of();
        }
        return places;
    }

    /** Into the list of that name on the outermost level. */
    private static boolean goTo(JsonParser parser, String name) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var isWanted = name.equals(parser.currentName());
            if (parser.nextToken() == JsonToken.START_ARRAY && isWanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private PlaceInFile place(int line, JsonNode place) {
        var key = place.path("key").asString("");
        try {
            json.treeToValue(place, Node.class);
            return new PlaceInFile(line, key, null);
        } catch (JacksonException fault) {
            return new PlaceInFile(line, key, fault.getOriginalMessage());
        }
    }

    /** @throws JacksonException when these are no words */
    Words readWords(String text) {
        return json.readValue(text, Words.class);
    }

    public String write(ScriptContent content) {
        return json.writeValueAsString(content) + "\n";
    }
}
