package org.infolinia.knowledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.infolinia.kernel.Outcome;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Icon;
import org.infolinia.knowledge.Gap;
import org.infolinia.knowledge.KnowledgeGaps;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** Where one tells that there is no article of what one looked for. */
public class GapReport extends Div {

    private final transient KnowledgeGaps gaps;
    private final transient @Nullable Long ticket;
    private final transient Runnable told;
    private final Select<Program> program = new Select<>();
    private final TextField words = new TextField();
    private final Span answer = new Span();

    /**
     * @param programs of which one is to be chosen when there are several; not empty
     * @param ticket number of the ticket in which it is missed, if it is in one
     * @param looked what was looked for
     * @param told runs when it was told
     */
    public GapReport(KnowledgeGaps gaps, List<Program> programs, @Nullable Long ticket, String looked, Runnable told) {
        this.gaps = gaps;
        this.ticket = ticket;
        this.told = told;
        addClassName("gap-report");
        program.setLabel(getTranslation("programs.switch"));
        program.setItems(programs);
        program.setItemLabelGenerator(Program::name);
        program.setValue(programs.getFirst());
        program.setVisible(programs.size() > 1);
        words.setLabel(getTranslation("knowledge.gap.words"));
        words.setMaxLength(Gap.MAXIMUM_LENGTH);
        words.setValue(looked.substring(0, Math.min(looked.length(), Gap.MAXIMUM_LENGTH)));
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("small");
        add(words, program, Buttons.plain(Icon.ALERT, getTranslation("knowledge.gap.report"), this::report), answer);
    }

    private void report() {
        switch (gaps.report(program.getValue().id(), words.getValue(), ticket)) {
            case Outcome.Done<Gap>(var gap) -> {
                words.setInvalid(false);
                answer.setText(getTranslation("knowledge.gap.told", gap.times()));
                told.run();
            }
            case Outcome.Refused<Gap>(var refusal) -> {
                words.setErrorMessage(
                        getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
                words.setInvalid(true);
                words.focus();
            }
        }
    }
}
