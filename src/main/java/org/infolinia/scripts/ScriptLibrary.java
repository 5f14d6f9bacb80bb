package org.infolinia.scripts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.knowledge.KnowledgeShelf;
import org.infolinia.scripts.ScriptVersion.State;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scripts of each program and their versions. Who may take calls may read them; authors write and publish. */
@Service
public class ScriptLibrary {

    private final ScriptVersions versions;
    private final ScriptJson json;
    private final KnowledgeShelf shelf;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScriptLibrary(
            ScriptVersions versions,
            ScriptJson json,
            KnowledgeShelf shelf,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.json = json;
        this.shelf = shelf;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps {@code content} as a new draft under the next number of its script. */
    @Transactional
    public ScriptVersionId draft(ProgramId program, ScriptContent content, String note) {
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, program);
        var script = versions.scriptFor(program, content.code(), clock.instant());
        var draft = versions.add(script, content, note, by.name(), clock.instant());
        events.publishEvent(new ScriptDrafted(by, program, draft, content.code()));
        return draft;
    }

    /** Reads a canonical file and keeps it as a draft; refused when the file cannot be read. */
    @Transactional
    public Outcome<ScriptVersionId> importDraft(ProgramId program, String file, String note) {
        return json.read(file).map(content -> draft(program, content, note));
    }

    /**
     * Puts a draft into use; the version in use until now retires, and runs under way keep theirs. Refused as
     * {@code script-has-findings} or {@code script-not-a-draft}.
     */
    @Transactional
    public Outcome<ScriptVersion> publish(ScriptVersionId id) {
        var version = versions.get(id);
        var by = gatekeeper.demand(Permission.EDIT_SCRIPTS, version.program());
        if (version.state() != State.DRAFT) {
            return Outcome.refused("script-not-a-draft", version.number());
        }
        var findings = findings(version.program(), version.content());
        if (!findings.isEmpty()) {
            return Outcome.refused("script-has-findings", findings.size());
        }
        versions.publish(version, by.name(), clock.instant());
        events.publishEvent(
                new ScriptPublished(by, version.program(), id, version.content().code(), version.number()));
        return Outcome.done(versions.get(id));
    }

    /** What keeps this version from being published; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<Finding> check(ScriptVersionId id) {
        var version = versions.get(id);
        demandReader(version.program());
        return findings(version.program(), version.content());
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

    /** The newest version of each script, drafts too. */
    @Transactional(readOnly = true)
    public List<ScriptVersion> newest(ProgramId program) {
        demandReader(program);
        return versions.newest(program);
    }

    /** All versions of the script that {@code id} is one of, newest first. */
    @Transactional(readOnly = true)
    public List<ScriptVersion> siblings(ScriptVersionId id) {
        var version = versions.get(id);
        demandReader(version.program());
        return versions.of(version.script());
    }

    /** The canonical file of a version. */
    @Transactional(readOnly = true)
    public String export(ScriptVersionId id) {
        return json.write(version(id).content());
    }

    private List<Finding> findings(ProgramId program, ScriptContent content) {
        return PublishCheck.findings(content, new ScriptNeighbours() {
            @Override
            public Optional<ScriptContent> scriptInUse(String code) {
                return versions.published(program, code).map(ScriptVersion::content);
            }

            @Override
            public Set<Language> languagesOfArticle(String key) {
                return shelf.languagesOf(program, key);
            }
        });
    }

    private void demandReader(ProgramId program) {
        gatekeeper.demand(Permission.TAKE_CALLS, program);
    }
}
