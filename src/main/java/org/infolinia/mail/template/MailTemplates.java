package org.infolinia.mail.template;

import com.samskivert.mustache.MustacheException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.ProgramId;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a program's mails say, and who changed it. */
@Service
public class MailTemplates {

    /** The most versions one look shows. */
    public static final int MOST_VERSIONS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(MailTemplates.class);
    private static final String SAMPLE_PAGE = "https://example.org/survey";
    private static final int HIGHEST_SCORE = 5;

    private final TemplateRows rows;
    private final Phrasebook phrasebook;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailTemplates(
            TemplateRows rows,
            Phrasebook phrasebook,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.phrasebook = phrasebook;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a mail in the program's words. What no longer fits the product is passed over for the text that comes with
     * it, since a mail must go out.
     *
     * @param facts one for each variable of the kind; what is missing is nothing
     */
    @Transactional(readOnly = true)
    public Written write(ProgramId program, TemplateKind kind, Language language, Map<Variable, Fact> facts) {
        var text = text(program, kind, language);
        try {
            return fill(kind, language, text, facts);
        } catch (MustacheException e) {
            LOG.warn("The template {} of program {} cannot be filled", kind, program.value(), e);
            return fill(kind, language, DefaultTemplates.of(kind, language), facts);
        }
    }

    /** What is in force. */
    @Transactional(readOnly = true)
    public TemplateText text(ProgramId program, TemplateKind kind, Language language) {
        return rows.newest(program, kind, language)
                .flatMap(version -> Optional.ofNullable(version.text()))
                .orElseGet(() -> DefaultTemplates.of(kind, language));
    }

    /** Everything that was in force besides the text that comes with the product, newest first. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(ProgramId program, TemplateKind kind, Language language) {
        gatekeeper.demand(Permission.MANAGE_MAIL, program);
        return rows.newestFirst(program, kind, language, MOST_VERSIONS);
    }

    /** The text that comes with the product. */
    public TemplateText original(TemplateKind kind, Language language) {
        return DefaultTemplates.of(kind, language);
    }

    /**
     * Puts a text into force. Refused with the line when it cannot be filled, and as {@code template-changed-meanwhile}
     * when somebody was quicker.
     *
     * @param basedOn number of the version it was made from, 0 when there was none
     */
    @Transactional
    public Outcome<TemplateVersion> save(
            ProgramId program, TemplateKind kind, Language language, TemplateText text, int basedOn) {
        gatekeeper.demand(Permission.MANAGE_MAIL, program);
        return TemplateEngine.problem(kind, text)
                .map(Outcome::<TemplateVersion>refused)
                .orElseGet(() -> putIntoForce(program, kind, language, text, basedOn));
    }

    /** Puts the text that comes with the product into force. Refused as {@code template-changed-meanwhile} too. */
    @Transactional
    public Outcome<TemplateVersion> backToOriginal(
            ProgramId program, TemplateKind kind, Language language, int basedOn) {
        gatekeeper.demand(Permission.MANAGE_MAIL, program);
        return putIntoForce(program, kind, language, null, basedOn);
    }

    /**
     * What a text would become, with made-up facts. Refused with the line when it cannot be filled.
     *
     * @param program the program's name
     */
    public Outcome<Written> preview(TemplateKind kind, Language language, TemplateText text, String program) {
        return TemplateEngine.problem(kind, text)
                .map(Outcome::<Written>refused)
                .orElseGet(() -> Outcome.done(fill(kind, language, text, samples(kind, language, program))));
    }

    private Outcome<TemplateVersion> putIntoForce(
            ProgramId program, TemplateKind kind, Language language, @Nullable TemplateText text, int basedOn) {
        int newest = rows.newest(program, kind, language)
                .map(TemplateVersion::number)
                .orElse(0);
        if (newest != basedOn) {
            return Outcome.refused("template-changed-meanwhile");
        }
        var by = gatekeeper.actor();
        var version = new TemplateVersion(newest + 1, text, by.name(), clock.instant());
        rows.add(program, kind, language, version);
        events.publishEvent(new TemplateChanged(by, program, kind, language, version.number(), text == null));
        return Outcome.done(version);
    }

    private static Written fill(TemplateKind kind, Language language, TemplateText text, Map<Variable, Fact> facts) {
        var html = new MarkdownMail();
        var plainly = new HashMap<String, String>();
        var inMarkdown = new HashMap<String, String>();
        kind.variables().forEach(variable -> {
            var fact = facts.getOrDefault(variable, Fact.nothing());
            plainly.put(variable.token(), fact.text());
            inMarkdown.put(variable.token(), html.inMarkdown(fact));
        });
        var subject = TemplateEngine.fill(text.subject(), plainly)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        var body = TemplateEngine.fill(text.body(), plainly).strip();
        var rich = html.html(TemplateEngine.fill(MarkdownMail.withoutMarkers(text.body()), inMarkdown));
        return new Written(subject, body, HtmlFrame.around(rich, subject, language));
    }

    private Map<Variable, Fact> samples(TemplateKind kind, Language language, String program) {
        var samples = new EnumMap<Variable, Fact>(Variable.class);
        kind.variables().forEach(variable -> samples.put(variable, sample(variable, language, program)));
        return samples;
    }

    private Fact sample(Variable variable, Language language, String program) {
        var words = phrasebook.find(language, "mail.sample." + variable.token()).orElse("");
        return switch (variable) {
            case PROGRAM, MAILBOX -> new Fact.Words(program);
            case ANSWER -> new Fact.Markdown(words);
            case RESULTS, REQUESTS, FORWARDED -> new Fact.Lines(words);
            case SCORES ->
                new Fact.Choices(IntStream.rangeClosed(1, HIGHEST_SCORE)
                        .mapToObj(score -> new Fact.Choice(
                                score + " – " + phrasebook.say(language, "survey.score." + score),
                                new Fact.Link(SAMPLE_PAGE + "?score=" + score)))
                        .toList());
            case LINK -> new Fact.Link(SAMPLE_PAGE);
            case OBJECTION -> new Fact.Link(SAMPLE_PAGE + "/objection");
            case NAME, NUMBER, MARK, SUBJECT, QUESTION, AGENT, DAY, CALL, DAYS, COUNT, POINTS, CODE, MINUTES, PERIOD ->
                new Fact.Words(words);
        };
    }
}
