package org.infolinia.surveys.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.operation.PublicPage;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyToken;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Draws the public pages: one document each, without scripts, fonts or pictures to fetch. */
@Component
class SurveyPages {

    private static final PublicPage PAGE = new PublicPage("surveys");

    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final ZoneId zone;

    SurveyPages(ProgramDirectory programs, Phrasebook phrasebook, @Value("${infolinia.time-zone}") ZoneId zone) {
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.zone = zone;
    }

    /** The one style sheet these pages may use, as a content security policy names it. */
    static String styleSource() {
        return PAGE.styleSource();
    }

    /** @param problem key of the words for what was wrong with the last attempt, or null */
    String form(SurveyToken token, SurveyForm form, Draft draft, @Nullable String problem) {
        var language = form.language();
        var question = say(language, "survey.question." + channel(form));
        var facts = frame(form);
        facts.put("form", true);
        facts.put("title", question);
        facts.put("question", question);
        facts.put("lead", lead(form));
        facts.put("problem", problem == null ? "" : say(language, problem));
        facts.put("overall", say(language, "survey.overall"));
        facts.put("faces", faces(language, draft.score()));
        facts.put("worst", say(language, "survey.score." + SurveyAnswer.WORST));
        facts.put("best", say(language, "survey.score." + SurveyAnswer.BEST));
        facts.put("details", say(language, "survey.details"));
        facts.put("mayBeSkipped", say(language, "survey.may-be-skipped"));
        facts.put("aspects", aspects(language, draft));
        facts.put("commentQuestion", say(language, "survey.comment"));
        facts.put("commentHint", say(language, "survey.comment-hint"));
        facts.put("commentLength", SurveyAnswer.MAXIMUM_COMMENT_LENGTH);
        facts.put("comment", draft.comment());
        facts.put("send", say(language, "survey.send"));
        facts.put("fine", say(language, "survey.fine"));
        facts.put("objection", say(language, "survey.objection"));
        facts.put("objectionLink", path(token) + "/objection");
        facts.put("action", path(token));
        return PAGE.draw(facts);
    }

    /** A page that says something, such as thanks; {@code name} is the middle of the keys of its words. */
    String message(SurveyForm form, String name) {
        return PAGE.draw(saying(name, form));
    }

    /** Asks whether the participant really wants no more surveys. */
    String objection(SurveyToken token, SurveyForm form) {
        var facts = saying("objecting", form);
        facts.put("confirm", say(form.language(), "survey.objecting.confirm"));
        facts.put("action", path(token) + "/objection");
        return PAGE.draw(facts);
    }

    /** For somebody whose link leads nowhere: nothing is known of him, so the page speaks every language. */
    String unknown() {
        var heading = everyLanguage("survey.unknown.heading");
        var facts = new HashMap<String, Object>();
        facts.put("language", Language.PL.code());
        facts.put("colour", "");
        facts.put("title", heading);
        facts.put("message", Map.of("heading", heading, "text", everyLanguage("survey.unknown.text")));
        return PAGE.draw(facts);
    }

    private Map<String, Object> saying(String name, SurveyForm form) {
        var heading = say(form.language(), "survey." + name + ".heading");
        var facts = frame(form);
        facts.put("title", heading);
        facts.put("message", Map.of("heading", heading, "text", say(form.language(), "survey." + name + ".text")));
        return facts;
    }

    private Map<String, Object> frame(SurveyForm form) {
        var program = programs.get(form.program());
        var language = form.language();
        var day = DateTimeFormatter.ofPattern("d MMMM", language.locale())
                .format(form.contactAt().atZone(zone));
        var facts = new HashMap<String, Object>();
        facts.put("language", language.code());
        facts.put("colour", program.colour());
        facts.put(
                "program",
                Map.of(
                        "mark", program.mark(),
                        "name", program.name(),
                        "contact", say(language, "survey.contact." + channel(form), day)));
        return facts;
    }

    private String lead(SurveyForm form) {
        var name = form.agentName();
        return name == null ? say(form.language(), "survey.lead") : say(form.language(), "survey.lead-with-name", name);
    }

    private List<Map<String, Object>> faces(Language language, @Nullable Integer chosen) {
        return scores(chosen, "words", score -> say(language, "survey.score." + score));
    }

    private List<Map<String, Object>> aspects(Language language, Draft draft) {
        return Stream.of(Aspect.values())
                .map(aspect -> Map.<String, Object>of(
                        "key", aspect.key(),
                        "name", say(language, aspect.messageKey()),
                        "scores", scoresOfAspect(language, draft.aspect(aspect))))
                .toList();
    }

    private List<Map<String, Object>> scoresOfAspect(Language language, @Nullable Integer chosen) {
        return scores(chosen, "label", score -> say(language, "survey.score-of-five", score));
    }

    private static List<Map<String, Object>> scores(
            @Nullable Integer chosen, String nameOfWords, IntFunction<String> words) {
        return IntStream.rangeClosed(SurveyAnswer.WORST, SurveyAnswer.BEST)
                .mapToObj(score -> Map.<String, Object>of(
                        "value", score, "checked", chosen != null && chosen == score, nameOfWords, words.apply(score)))
                .toList();
    }

    private String say(Language language, String key, Object... arguments) {
        return phrasebook.say(language, key, arguments);
    }

    private String everyLanguage(String key) {
        return Stream.of(Language.values()).map(language -> say(language, key)).collect(Collectors.joining(" · "));
    }

    private static String channel(SurveyForm form) {
        return form.channel().name().toLowerCase(Locale.ROOT);
    }

    private static String path(SurveyToken token) {
        return "/survey/" + token.secret();
    }
}
