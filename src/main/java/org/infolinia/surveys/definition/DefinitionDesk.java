package org.infolinia.surveys.definition;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.surveys.definition.DefinitionEvent.SurveyArchived;
import org.infolinia.surveys.definition.DefinitionEvent.SurveyDiscarded;
import org.infolinia.surveys.definition.DefinitionEvent.SurveyDrafted;
import org.infolinia.surveys.definition.DefinitionEvent.SurveyPublished;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a program writes what its surveys ask, and puts it into force. */
@Service
public class DefinitionDesk {

    /** The most versions one look shows. */
    public static final int MOST_VERSIONS = 50;

    private final SurveyVersions versions;
    private final SurveyLibrary library;
    private final SurveyJson json;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DefinitionDesk(
            SurveyVersions versions,
            SurveyLibrary library,
            SurveyJson json,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.library = library;
        this.json = json;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** A program's versions of a kind, newest first, at most {@value #MOST_VERSIONS}. */
    @Transactional
    public List<SurveyVersion> versions(ProgramId program, SurveyKind kind) {
        gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        library.published(program, kind);
        return versions.newestFirst(program, kind, MOST_VERSIONS);
    }

    /** The draft of a kind; a new one begins as what is in force, or as what comes with the product. */
    @Transactional
    public SurveyVersion draft(ProgramId program, SurveyKind kind) {
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        versions.lock(program);
        return versions.inState(program, kind, State.DRAFT).orElseGet(() -> {
            var beginning = library.published(program, kind)
                    .or(() -> versions.newestFirst(program, kind, 1).stream().findFirst())
                    .map(SurveyVersion::content)
                    .orElseGet(() -> json.original(kind));
            var draft = library.get(versions.add(program, kind, beginning, by, clock.instant()));
            events.publishEvent(new SurveyDrafted(by, draft));
            return draft;
        });
    }

    /** Keeps what was written. Refused as {@code survey-changed-meanwhile} when the draft is not what was seen. */
    @Transactional
    public Outcome<SurveyVersion> save(SurveyVersion seen, SurveyContent content) {
        var stored = library.get(seen.id());
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, stored.program());
        if (!versions.save(stored.id(), seen.edition(), content, by, clock.instant())) {
            return Outcome.refused("survey-changed-meanwhile");
        }
        var saved = library.get(stored.id());
        events.publishEvent(new SurveyDrafted(by, saved));
        return Outcome.done(saved);
    }

    /** What keeps this from being published; empty when nothing does. */
    public List<Finding> check(SurveyKind kind, SurveyContent content) {
        return PublishCheck.findings(kind, content);
    }

    /**
     * Puts a draft into force in place of what was. Who was asked before goes on answering what he was asked. Refused as
     * {@code survey-not-sound} when the check finds something, and as {@code survey-changed-meanwhile}.
     */
    @Transactional
    public Outcome<SurveyVersion> publish(SurveyVersion seen) {
        var stored = library.get(seen.id());
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, stored.program());
        versions.lock(stored.program());
        if (stored.edition() != seen.edition() || stored.state() != State.DRAFT) {
            return Outcome.refused("survey-changed-meanwhile");
        }
        var findings = check(stored.kind(), stored.content());
        if (!findings.isEmpty()) {
            return Outcome.refused("survey-not-sound", findings.size());
        }
        versions.archivePublished(stored.program(), stored.kind(), clock.instant());
        if (!versions.publish(stored.id(), seen.edition(), by, clock.instant())) {
            throw new IllegalStateException("Somebody changed a draft that was locked");
        }
        var published = library.get(stored.id());
        events.publishEvent(new SurveyPublished(by, published));
        return Outcome.done(published);
    }

    /** Asks nothing of this kind any more. Refused as {@code survey-not-published} when nothing was asked. */
    @Transactional
    public Outcome<SurveyVersion> archive(ProgramId program, SurveyKind kind) {
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, program);
        versions.lock(program);
        Optional<SurveyVersion> published = library.published(program, kind);
        if (published.isEmpty()) {
            return Outcome.refused("survey-not-published");
        }
        versions.archivePublished(program, kind, clock.instant());
        var archived = library.get(published.get().id());
        events.publishEvent(new SurveyArchived(by, archived));
        return Outcome.done(archived);
    }

    /** Throws a draft away. Refused as {@code survey-changed-meanwhile} when it is none any more. */
    @Transactional
    public Outcome<SurveyVersion> discard(SurveyVersion draft) {
        var stored = versions.find(draft.id());
        if (stored.isEmpty()) {
            return Outcome.refused("survey-changed-meanwhile");
        }
        var by = gatekeeper.demand(Permission.EDIT_SURVEYS, stored.get().program());
        if (!versions.discard(draft.id())) {
            return Outcome.refused("survey-changed-meanwhile");
        }
        events.publishEvent(new SurveyDiscarded(by, stored.get()));
        return Outcome.done(stored.get());
    }
}
