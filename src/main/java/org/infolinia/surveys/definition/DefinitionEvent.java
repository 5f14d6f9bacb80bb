package org.infolinia.surveys.definition;

import java.util.Map;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AuditFacts;
import org.infolinia.kernel.Recorded;

/** Something happened to what a program's surveys ask. */
public sealed interface DefinitionEvent extends Recorded {

    Actor by();

    SurveyVersion version();

    /** A draft was begun or saved. */
    record SurveyDrafted(Actor by, SurveyVersion version) implements DefinitionEvent {

        @Override
        public AuditFacts facts() {
            return told(this, "surveys.drafted");
        }
    }

    /** From now on whoever is asked is asked this. */
    record SurveyPublished(Actor by, SurveyVersion version) implements DefinitionEvent {

        @Override
        public AuditFacts facts() {
            return told(this, "surveys.published");
        }
    }

    /** Nobody is asked this any more. */
    record SurveyArchived(Actor by, SurveyVersion version) implements DefinitionEvent {

        @Override
        public AuditFacts facts() {
            return told(this, "surveys.archived");
        }
    }

    /** A draft was thrown away. */
    record SurveyDiscarded(Actor by, SurveyVersion version) implements DefinitionEvent {

        @Override
        public AuditFacts facts() {
            return told(this, "surveys.discarded");
        }
    }

    private static AuditFacts told(DefinitionEvent event, String action) {
        var version = event.version();
        return new AuditFacts(
                event.by(),
                action,
                version.program(),
                null,
                "program:" + version.program().value(),
                Map.of("kind", version.kind().name(), "version", Integer.toString(version.number())));
    }
}
