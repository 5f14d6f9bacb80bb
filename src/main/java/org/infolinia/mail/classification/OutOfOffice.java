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

    private static final Pattern SURE = Pattern.compile(
            BEGINNING + PHRASES + "\\s*(?:$|[:：;,.!–—(\\[\\]|-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LIKELY = Pattern.compile(
            BEGINNING + PHRASES + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private OutOfOffice() {}

    /** The whole subject, or its beginning set apart from what it answers. */
    static boolean isSure(String subject) {
        return SURE.matcher(subject).find();
    }

    /** The subject begins like one and goes on as a person may write too; another sign must join it. */
    static boolean isLikely(String subject) {
        return LIKELY.matcher(subject).find();
    }
}
