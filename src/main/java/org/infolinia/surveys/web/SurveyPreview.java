package org.infolinia.surveys.web;

import java.time.Clock;
import java.util.Map;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.SurveyForm;
import org.infolinia.surveys.SurveyForm.State;
import org.infolinia.surveys.SurveyToken;
import org.infolinia.surveys.definition.Replies;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.springframework.stereotype.Component;

/** The public page of a survey that nobody has been asked yet, for whoever writes it. */
@Component
public class SurveyPreview {

    /** Leads nowhere; the preview is not sent. */
    private static final SurveyToken NOBODYS = new SurveyToken("preview-preview-preview-preview-");

    private final SurveyPages pages;
    private final Clock clock;

    SurveyPreview(SurveyPages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** The HTML of the first page; further ones depend on what is answered there. */
    public String firstPage(ProgramId program, SurveyKind kind, SurveyContent content, Language language) {
        var questions = content.asked(0, Replies.NONE);
        var isAfterCall = !content.titleAfterCall().isEmpty();
        var form = new SurveyForm(
                program,
                kind,
                isAfterCall ? Channel.PHONE : Channel.EMAIL,
                clock.instant(),
                null,
                language,
                State.OPEN,
                isAfterCall ? content.titleAfterCall() : content.title(),
                0,
                questions);
        return pages.form(NOBODYS, form, Draft.of(questions, Map.of()), null);
    }
}
