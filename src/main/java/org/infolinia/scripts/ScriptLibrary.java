package org.infolinia.scripts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.scripts.ScriptDraftChanged.Kind;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.scripts.contacts.ContactDispositions;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scripts of each program and their versions. Who may take calls may read them; authors write and publish. */
@Service
public class ScriptLibrary {

    private final ScriptVersions versions;
    private final PublishingRules rules;
    private final ScriptJson json;
    private final KnowledgeShelf shelf;
    private final ContactDispositions dispositions;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScriptLibrary(
            ScriptVersions versions,
            PublishingRules rules,
            ScriptJson json,
            KnowledgeShelf shelf,
            ContactDispositions dispositions,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.rules = rules;
        this.json = json;
        this.shelf = shelf;
        this.dispositions = dispositions;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps {@code content} as a new draft under the next number of its script. */
    @Transactional
    public ScriptVersionId draft(ProgramId program, ScriptContent content, String note) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, program);
        return add(program, content, note, by, handOf(by));
    }

    /** Keeps what an older version says as a new draft; whose hand was in that is still in it. */
    ScriptVersionId copy(ScriptVersion old, String note, Actor by) {
        return add(old.program(), old.content(), note, by, old.authors());
    }

    private ScriptVersionId add(ProgramId program, ScriptContent content, String note, Actor by, Set<AgentId> authors) {
        var script = versions.scriptFor(program, content.code(), clock.instant());
        var draft = versions.add(script, content, shortened(note), by, authors, clock.instant());
        tell(by, Kind.DRAFTED, versions.get(draft));
        return draft;
    }

    /** Reads a canonical file and keeps it as a draft; refused when the file cannot be read. */
    @Transactional
    public Outcome<ScriptVersionId> importDraft(ProgramId program, String file, String note) {
        return json.read(file).map(content -> draft(program, content, note));
    }

    /**
     * Writes other content into a draft. Refused as {@code script-not-a-draft}, {@code script-is-scheduled}, since somebody
     * approved what it says, {@code script-code-stays}, and as {@code script-changed-meanwhile}, with who did, when the draft
     * is not what was seen.
     */
    @Transactional
    public Outcome<ScriptVersion> change(ScriptVersion seen, ScriptContent content, String note) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, seen.program());
        var draft = versions.lock(seen.id());
        var objection = objectionToChange(draft, seen);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (!content.code().equals(draft.content().code())) {
            return Outcome.refused("script-code-stays", draft.content().code());
        }
        versions.change(seen.id(), seen.edition(), content, shortened(note), by, clock.instant());
        var changed = versions.get(seen.id());
        tell(by, Kind.CHANGED, changed);
        return Outcome.done(changed);
    }

    /** Throws a draft away. Refused as {@link #change} is. */
    @Transactional
    public Outcome<ScriptVersion> discard(ScriptVersion seen) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, seen.program());
        var draft = versions.lock(seen.id());
        var objection = objectionToChange(draft, seen);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        versions.discard(seen.id(), seen.edition());
        tell(by, Kind.DISCARDED, draft);
        return Outcome.done(draft);
    }

    private static Optional<Refusal> objectionToChange(ScriptVersion draft, ScriptVersion seen) {
        if (draft.state() != State.DRAFT) {
            return Optional.of(Refusal.of("script-not-a-draft", draft.number()));
        }
        if (draft.schedule() != null) {
            return Optional.of(Refusal.of("script-is-scheduled"));
        }
        return draft.edition() == seen.edition()
                ? Optional.empty()
                : Optional.of(Refusal.of("script-changed-meanwhile", draft.changedBy()));
    }

    /**
     * Puts a draft into use as it is; the version in use until now retires, and runs under way keep theirs. Refused as
     * {@code script-not-a-draft}, {@code script-of-own-hand} where the program demands that another than its authors
     * publishes, and {@code script-has-findings}.
     */
    @Transactional
    public Outcome<ScriptVersion> publish(ScriptVersionId id) {
        var version = versions.lock(id);
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, version.program());
        return putIntoUse(version, by);
    }

    /** The same for what somebody read; refused as {@code script-changed-meanwhile}, too, when the draft is not that. */
    @Transactional
    public Outcome<ScriptVersion> publish(ScriptVersion seen) {
        gatekeeper.demand(Permission.EDIT_SCRIPTS, seen.program());
        var version = versions.lock(seen.id());
        return version.edition() == seen.edition()
                ? publish(seen.id())
                : Outcome.refused("script-changed-meanwhile", version.changedBy());
    }

    /** @param by who approves, now or when he settled the moment */
    Outcome<ScriptVersion> putIntoUse(ScriptVersion version, Actor by) {
        var objection = objectionToUse(version, by.agent());
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        versions.publish(version, by.name(), by.agent(), clock.instant());
        events.publishEvent(new ScriptPublished(
                by, version.program(), version.id(), version.content().code(), version.number()));
        return Outcome.done(versions.get(version.id()));
    }

    Optional<Refusal> objectionToUse(ScriptVersion version, @Nullable AgentId approver) {
        if (version.state() != State.DRAFT) {
            return Optional.of(Refusal.of("script-not-a-draft", version.number()));
        }
        return rules.objectionTo(approver, version).or(() -> {
            int faults = check(version.program(), version.content()).size();
            return faults == 0 ? Optional.empty() : Optional.of(Refusal.of("script-has-findings", faults));
        });
    }

    /** What keeps this version from being published; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Finding> check(ScriptVersionId id) {
        var version = versions.get(id);
        return check(version.program(), version.content());
    }

    /** The same for what is not stored yet. */
    @Transactional(readOnly = true)
    public List<Finding> check(ProgramId program, ScriptContent content) {
        demandReader(program);
        return PublishCheck.findings(content, new ScriptNeighbours() {
            @Override
            public Optional<ScriptContent> scriptInUse(String code) {
                return versions.published(program, code).map(ScriptVersion::content);
            }

            @Override
            public Set<Language> languagesOfArticle(String key) {
                return shelf.languagesOf(program, key);
            }

            @Override
            public Set<String> dispositions() {
                return dispositions.offeredIn(program);
            }
        });
    }

    /** @throws IllegalArgumentException when there is no such version */
    @Transactional(readOnly = true)
    public ScriptVersion version(ScriptVersionId id) {
        var version = versions.get(id);
        demandReader(version.program());
        return version;
    }

    /** The versions in use in a program, by code. */
    @Transactional(readOnly = true)
    public List<ScriptVersion> published(ProgramId program) {
        demandReader(program);
        return versions.published(program);
    }

    @Transactional(readOnly = true)
    public Optional<ScriptVersion> published(ProgramId program, String code) {
        demandReader(program);
        return versions.published(program, code);
    }

    /** The version that was in use at that time; empty when none was yet. */
    @Transactional(readOnly = true)
    public Optional<ScriptVersion> publishedAt(ProgramId program, String code, Instant at) {
        demandReader(program);
        return versions.publishedAt(program, code, at);
    }

    /** The newest version of each script, drafts too. */
    @Transactional(readOnly = true)
    public List<VersionLine> newest(ProgramId program) {
        demandReader(program);
        return versions.newest(program);
    }

    /** All versions of the script that {@code seen} is one of, newest first. */
    @Transactional(readOnly = true)
    public List<VersionLine> siblings(ScriptVersion seen) {
        demandReader(seen.program());
        return versions.of(seen.script());
    }

    /** The canonical file of a version. */
    @Transactional(readOnly = true)
    public String export(ScriptVersionId id) {
        return json.write(version(id).content());
    }

    void tell(Actor by, Kind kind, ScriptVersion draft) {
        events.publishEvent(ScriptDraftChanged.of(by, kind, draft, ""));
    }

    private static Set<AgentId> handOf(Actor by) {
        return by.agent() == null ? Set.of() : Set.of(by.agent());
    }

    private static String shortened(String note) {
        var stripped = note.strip();
        return stripped.substring(0, Math.min(stripped.length(), ScriptVersion.MAXIMUM_NOTE_LENGTH));
    }

    private void demandReader(ProgramId program) {
        gatekeeper.demand(Permission.TAKE_CALLS, program);
    }
}
