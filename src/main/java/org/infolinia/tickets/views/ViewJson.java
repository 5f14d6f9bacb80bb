package org.infolinia.tickets.views;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Definitions of views as they are stored: their format has a number, so that later ones can be told from it. */
final class ViewJson {

    private static final Logger LOG = LoggerFactory.getLogger(ViewJson.class);

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ViewJson() {}

    private record Versioned(int format, ViewDefinition view) {}

    static String written(ViewDefinition definition) {
        return JSON.writeValueAsString(new Versioned(FORMAT, definition));
    }

    /** Empty when it was written by a newer program. */
    static Optional<ViewDefinition> read(String stored) {
        try {
            var versioned = JSON.readValue(stored, Versioned.class);
            return versioned.format() == FORMAT ? Optional.of(versioned.view()) : Optional.empty();
        } catch (JacksonException unknown) {
            LOG.warn("A stored view cannot be read: {}", unknown.getOriginalMessage());
            return Optional.empty();
        }
    }
}
