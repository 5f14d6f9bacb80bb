package org.infolinia.mail.classification;

import java.util.regex.Pattern;

/** Subjects under which mail programs say that somebody is away, in the languages that participants write in. */
final class OutOfOffice {

    private static final String PHRASES = "(?:"
            // Polish
            + "automatyczna odpowied[źz]|odpowied[źz] automatyczna|auto(?:matyczna)?[ -]?odpowied[źz]|autoresponder|poza biurem"
            + "|nieobecno[śs][ćc](?: w (?:biurze|pracy))?|jestem (?:na urlopie|nieobecn[ya]|poza biurem)|urlop(?: wypoczynkowy)?"
            + "|informacja o nieobecno[śs]ci"
            // Azerbaijani
            + "|avtomatik cavab|avto ?cavab|ofisd[əe] deyil[əe]m|m[əe]zuniyy[əe]td[əe]y[əe]m|m[əe]zuniyy[əe]t(?:d[əe])?|i[şs]d[əe] deyil[əe]m"
            // English
            + "|auto(?:matic|mated|matically generated)?[ -]?(?:repl(?:y|ied)|response|responder|answer)|out[ -]of[ -](?:the[ -])?office"
            + "|ooo|away from (?:the |my )?(?:office|desk)|(?:on |i am on |i'm on )?(?:vacation|annual leave)(?: reply| message)?|absence notification"
            // German
            + "|automatische antwort|autom(?:atische)?\\.? antwort|abwesenheits(?:notiz|nachricht|assistent|meldung|benachrichtigung)|abwesenheit|nicht im b[üu]ro|au(?:ß|ss)er haus"
            // French
            + "|r[ée]ponse automatique|absence du bureau|absen(?:ce|t)(?:e)?(?: du bureau)?|message d.absence|notification d.absence|hors du bureau|en cong[ée]s?"
            // Spanish
            + "|respuesta autom[áa]tica|fuera de (?:la )?oficina|autorespuesta|ausente|ausencia(?: de la oficina)?|de vacaciones"
            // Italian
            + "|risposta automatica|fuori (?:sede|ufficio)|assen(?:za|te)(?: dall.ufficio)?|messaggio di assenza|in ferie"
            // Russian
            + "|автоответ(?:чик)?|автоматический ответ|вне офиса|нет на (?:работе|месте)|я в отпуске|в отпуске|отсутствую(?: на (?:работе|рабочем месте))?"
            // Turkish
            + "|otomatik (?:yan[ıi]t|cevap)|ofis d[ıi][şs][ıi](?:nda(?:y[ıi]m)?)?|ofiste de[ğg]ilim|y[ıi]ll[ıi]k izin(?:deyim)?|izindeyim"
            // Ukrainian
            + "|автоматична відповідь|автовідповідь|поза офісом|у відпустці|відсутн(?:ій|я)(?: в офісі)?"
            // Czech and Slovak
            + "|automatick[áa] odpov[ěe][ďd]|mimo kancel[áa][řr]|nep[řr][íi]tomnost|jsem mimo kancel[áa][řr]|dovolen[áa]|neprítomnosť"
            // Dutch
            + "|automatisch(?:e)? (?:antwoord|beantwoording|bericht)|afwezig(?:heid(?:sbericht|sassistent|smelding)?)?|niet aanwezig|buiten kantoor|niet op kantoor"
            // Portuguese
            + "|resposta autom[áa]tica|fora do escrit[óo]rio|ausente do escrit[óo]rio|aus[êe]ncia(?: tempor[áa]ria)?|de f[ée]rias"
            // Swedish, Danish, Norwegian, Hungarian, Romanian, Lithuanian
            + "|autosvar|automatisk(?:t)? (?:svar|svarmelding)|fr[åa]nvaro|frav[æa]r|automatikus v[áa]lasz|h[áa]zon k[íi]v[üu]l|r[ăa]spuns automat"
            + "|automatinis atsakymas"
            + ")";

    private static final String BEGINNING = "^\\s*(?:(?:re|odp|aw|sv|rv|vs|antw|ynt|fwd?)\\s*:\\s*){0,3}\\[?";

    private static final Pattern SET_APART = Pattern.compile(
            BEGINNING + "(?<phrase>" + PHRASES + ")\\s*(?:$|[:：;,.!–—(\\[\\]|-])(?<rest>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What people write about, too: whoever asks about his leave has "Urlop" for a subject. */
    private static final Pattern DOUBTFUL = Pattern.compile(
            "urlop(?: wypoczynkowy)?|nieobecno[śs][ćc](?: w pracy)?|m[əe]zuniyy[əe]t(?:d[əe])?|ooo|vacation|annual leave"
                    + "|abwesenheit|absen(?:ce|t)e?|en cong[ée]s?|ausente|ausencia|de vacaciones|assen(?:za|te)|in ferie"
                    + "|в отпуске|отсутствую|izindeyim|у відпустці|відсутн(?:ій|я)|nep[řr][íi]tomnost|neprítomnosť|dovolen[áa]"
                    + "|afwezig(?:heid)?|niet aanwezig|aus[êe]ncia(?: tempor[áa]ria)?|de f[ée]rias|fr[åa]nvaro|frav[æa]r",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How people tell in a whole sentence that they are away. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:(?:jestem|b[ęe]d[ęe]|przebywam)[^.!?]{0,60}(?:urlopie|nieobecn[ya]|poza biurem)|wracam (?:do (?:biura|pracy)|dnia|w dniu|\\d)"
                    + "|(?:m[əe]zuniyy[əe]td[əe]|ofisd[əe]|i[şs]d[əe])[^.!?]{0,30}(?:y[əe]m|deyil[əe]m|olaca[ğg]am|olmayaca[ğg]am)"
                    + "|i(?: am|'m|’m| will be)[^.!?]{0,40}(?:out of|away from|on (?:vacation|leave|annual leave|holiday))|i will (?:return|be back)"
                    + "|(?:ich )?bin[^.!?]{0,60}(?:nicht (?:im b[üu]ro|erreichbar)|abwesend|im urlaub|au(?:ß|ss)er haus)"
                    + "|je (?:suis|serai)[^.!?]{0,40}(?:absente?|en cong[ée]s?)|(?:estar[ée]|estoy)[^.!?]{0,40}(?:ausente|fuera|de vacaciones)"
                    + "|(?:sono|sar[òo])[^.!?]{0,40}(?:assente|fuori|in ferie)|(?:нахожусь|буду|я)[^.!?]{0,40}(?:в отпуске|отсутств)"
                    + "|(?:izinde|ofis d[ıi][şs][ıi]nda)(?:y[ıi]m| olaca[ğg][ıi]m)|(?:перебуваю|буду|я)[^.!?]{0,40}(?:у відпустці|відсутн)"
                    + "|(?:jsem|budu)[^.!?]{0,40}(?:mimo kancel|na dovolen|nep[řr][íi]tom)|(?:ben|ik)[^.!?]{0,40}(?:afwezig|niet aanwezig|met vakantie)"
                    + "|(?:estou|estarei)[^.!?]{0,40}(?:ausente|fora do|de f[ée]rias))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final int BEGINNING_OF_TEXT = 1_500;

    private static final Pattern LIKELY = Pattern.compile(
            BEGINNING + PHRASES + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private OutOfOffice() {}

    /** The whole subject, or its beginning set apart from what it answers, in words that only machines put there. */
    static boolean isSure(String subject) {
        var found = SET_APART.matcher(subject);
        return found.find() && !isDoubtful(found.group("phrase"));
    }

    /**
     * A subject that a person may have chosen as well, such as "Urlop", over a text that tells of being away, in answer to
     * something.
     *
     * @param isAnswer whether a header names a message that it answers
     */
    static boolean isAnswerOfOneAway(String subject, String text, boolean isAnswer) {
        var found = SET_APART.matcher(subject);
        return found.find()
                && (isAnswer || !found.group("rest").isBlank())
                && TOLD.matcher(text.substring(0, Math.min(text.length(), BEGINNING_OF_TEXT)))
                        .find();
    }

    private static boolean isDoubtful(String phrase) {
        return DOUBTFUL.matcher(phrase).matches();
    }

    /** The subject begins like one and goes on as a person may write too; another sign must join it. */
    static boolean isLikely(String subject) {
        return LIKELY.matcher(subject).find();
    }
}
