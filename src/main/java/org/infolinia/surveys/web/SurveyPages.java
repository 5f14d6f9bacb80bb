package org.infolinia.surveys.web;

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
import org.infolinia.programs.ProgramZones;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyToken;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Reply;
import org.infolinia.surveys.definition.SurveyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the public pages: one document each, without scripts, fonts or pictures to fetch. */
@Component
class SurveyPages {

    private static final PublicPage PAGE = new PublicPage("surveys");

    private final ProgramDirectory programs;
    private final Phrasebook phrasebook;
    private final ProgramZones zones;

    SurveyPages(ProgramDirectory programs, Phrasebook phrasebook, ProgramZones zones) {
        this.programs = programs;
        this.phrasebook = phrasebook;
        this.zones = zones;
    }

    /** The one style sheet these pages may use, as a content security policy names it. */
    static String styleSource() {
        return PAGE.styleSource();
    }

    /** @param problem key of the words for what was wrong with the last attempt, or null */
    String form(SurveyToken token, SurveyForm form, Draft draft, @Nullable String problem) {
        var language = form.language();
        boolean isFirst = form.page() == 0;
        var title = isFirst ? form.title().in(language) : say(language, "survey.more.heading");
        var facts = frame(form);
        facts.put("form", true);
        facts.put("title", title);
        facts.put("lead", isFirst ? lead(form) : say(language, "survey.more.text"));
        facts.put("problem", problem == null ? "" : say(language, problem));
        facts.put(
                "questions",
                form.questions().stream()
                        .map(question -> question(form, draft, question))
                        .toList());
        facts.put("send", say(language, isFirst ? "survey.send" : "survey.more.send"));
        facts.put(
                "fine",
                say(language, form.kind() == SurveyKind.CLIENT_REVIEW ? "survey.fine-for-client" : "survey.fine"));
        facts.put("objection", say(language, "survey.objection"));
        facts.put("objectionLink", path(token) + "/objection?lang=" + language.code());
        facts.put("action", path(token) + (isFirst ? "" : "/more"));
        facts.put("page", isFirst ? "" : form.page());
        facts.put("languages", isFirst ? languages(token, language) : List.of());
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
        facts.put("action", path(token) + "/objection?lang=" + form.language().code());
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
                .format(form.contactAt().atZone(zones.of(form.program())));
        var facts = new HashMap<String, Object>();
        facts.put("language", language.code());
        facts.put("colour", program.colour());
        facts.put(
                "program",
                Map.of(
                        "mark", program.mark(),
                        "name", program.name(),
                        "contact",
                                form.kind().isPeriodic() ? "" : say(language, "survey.contact." + channel(form), day)));
        return facts;
    }

    private String lead(SurveyForm form) {
        var name = form.agentName();
        return name == null ? say(form.language(), "survey.lead") : say(form.language(), "survey.lead-with-name", name);
    }

    /** Everything the template wants of a question; of the sections named after sorts it has one. */
    private Map<String, Object> question(SurveyForm form, Draft draft, Question question) {
        var language = form.language();
        var facts = new HashMap<String, Object>();
        facts.put("id", question.id());
        facts.put("text", question.text().in(language));
        facts.put("mayBeSkipped", say(language, "survey.may-be-skipped"));
        switch (question) {
            case Question.ScaleOfFive scale -> {
                facts.put("faces", scores(1, 5, draft.score(scale), "words", score -> faceWords(language, score)));
                facts.put("worst", faceWords(language, SurveyAnswer.WORST));
                facts.put("best", faceWords(language, SurveyAnswer.BEST));
            }
            case Question.ScaleOfTen scale ->
                facts.put(
                        "tens",
                        scores(
                                0,
                                10,
                                draft.score(scale),
                                "label",
                                score -> say(language, "survey.score-of-ten", score)));
            case Question.Aspects aspects -> facts.put("aspects", aspects(language, draft, aspects));
            case Question.Choice choice -> facts.put("options", options(language, draft, choice));
            case Question.Words words -> {
                facts.put(
                        "words",
                        Map.of(
                                "said", draft.words(words),
                                "hint", say(language, "survey.comment-hint"),
                                "length", Reply.Said.MAXIMUM_LENGTH));
            }
        }
        return facts;
    }

    private String faceWords(Language language, int score) {
        return say(language, "survey.score." + score);
    }

    private List<Map<String, Object>> aspects(Language language, Draft draft, Question.Aspects question) {
        return Stream.of(Aspect.values())
                .map(aspect -> Map.<String, Object>of(
                        "field", Draft.field(question, aspect),
                        "name", say(language, aspect.messageKey()),
                        "scores",
                                scores(
                                        1,
                                        5,
                                        draft.score(question, aspect),
                                        "label",
                                        score -> say(language, "survey.score-of-five", score))))
                .toList();
    }

    private static List<Map<String, Object>> options(Language language, Draft draft, Question.Choice choice) {
        return choice.options().stream()
                .map(option -> Map.<String, Object>of(
                        "value", option.id(),
                        "label", option.text().in(language),
                        "checked", draft.isChosen(choice, option)))
                .toList();
    }

    private static List<Map<String, Object>> languages(SurveyToken token, Language chosen) {
        return Stream.of(Language.values())
                .filter(language -> language != chosen)
                .map(language -> Map.<String, Object>of(
                        "code", language.code(),
                        "name", ownName(language),
                        "link", path(token) + "?lang=" + language.code()))
                .toList();
    }

    private static String ownName(Language language) {
        var name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    private static List<Map<String, Object>> scores(
            int worst, int best, @Nullable Integer chosen, String nameOfWords, IntFunction<String> words) {
        return IntStream.rangeClosed(worst, best)
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
