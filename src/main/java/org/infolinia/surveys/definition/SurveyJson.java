package org.infolinia.surveys.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Surveys as they are stored, and those that come with the product. */
@Component
class SurveyJson {

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<SurveyKind, SurveyContent> originals = new EnumMap<>(SurveyKind.class);

    SurveyJson() {
        for (var kind : SurveyKind.values()) {
            originals.put(kind, read(file(kind)));
        }
    }

    SurveyContent read(String text) {
        return json.readValue(text, SurveyContent.class);
    }

    String write(SurveyContent content) {
        return json.writeValueAsString(content);
    }

    /** What a program asks until it has written something of its own. */
    SurveyContent original(SurveyKind kind) {
        var original = originals.get(kind);
        if (original == null) {
            throw new IllegalStateException("Nothing comes with the product for " + kind);
        }
        return original;
    }

    private static String file(SurveyKind kind) {
        var name = "templates/surveys/" + kind.code() + ".json";
        try {
            return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The survey " + name + " cannot be read", e);
        }
    }
}
