package org.infolinia.scripts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Scripts as files: sorted keys and one property a line, so that two versions can be compared by any diff. */
@Component
public class ScriptJson {

    /** Enough for as many places as a script may have, with all they say in every language. */
    public static final int MAXIMUM_LENGTH = 6_000_000;

    private static final String WHOLE_FILE = "";
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

    /** Refused as {@code script-fault-…}, naming the line and the place in the file. */
    public Outcome<ScriptContent> read(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Outcome.refused("script-too-long", MAXIMUM_LENGTH);
        }
        try {
            return Outcome.done(json.readValue(text, ScriptContent.class));
        } catch (JacksonException fault) {
            return Outcome.refused(faultOf(fault, WHOLE_FILE));
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
            int line, String key, @Nullable Refusal fault) {}

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
            return new PlaceInFile(line, key, faultOf(fault, key));
        }
    }

    /** @throws JacksonException when these are no words */
    Words readWords(String text) {
        return json.readValue(text, Words.class);
    }

    public String write(ScriptContent content) {
        return json.writeValueAsString(content) + "\n";
    }

    /**
     * In people's words and never in those of the library: refused as {@code script-fault-…} with the line, 0 when it is not known, the place within the file, and what is wrong
     * there.
     *
     * @param within the place in the file that was read by itself; empty for the whole file
     */
    private static Refusal faultOf(JacksonException fault, String within) {
        return switch (fault) {
            case UnrecognizedPropertyException unknown -> at(fault, within, "property", unknown.getPropertyName());
            case InvalidTypeIdException unknown when unknown.getTypeId() == null -> at(fault, within, "lacks", "kind");
            case InvalidTypeIdException unknown -> at(fault, within, "kind", unknown.getTypeId());
            case InvalidFormatException misfit -> at(fault, within, "value", String.valueOf(misfit.getValue()));
            case StreamReadException noJson -> at(fault, within, "syntax", "");
            case JacksonException other
            when other.getCause() instanceof ScriptContent.Unfit unfit ->
                at(fault, within, unfit.fault(), unfit.detail());
            default -> at(fault, within, "shape", "");
        };
    }

    private static Refusal at(JacksonException fault, String within, String what, String detail) {
        var location = fault.getLocation();
        int line = location == null ? 0 : Math.max(location.getLineNr(), 0);
        return Refusal.of("script-fault-" + what, line, placeOf(fault, within), detail);
    }

    /** Such as {@code nodes[3].words.pl}. */
    private static String placeOf(JacksonException fault, String within) {
        var path = fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        var place = within + path;
        var named = place.startsWith(".") ? place.substring(1) : place;
        return named.isEmpty() ? "…" : named;
    }
}
