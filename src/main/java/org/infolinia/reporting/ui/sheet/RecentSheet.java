package org.infolinia.reporting.ui.sheet;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.infolinia.reporting.Ratio;

/** What can be told only after some days. */
@SpringComponent
public class RecentSheet implements SheetMaker {

    private final BoardWords words;

    RecentSheet(BoardWords words) {
        this.words = words;
    }

    @Override
    public String key() {
        return "recent";
    }

    @Override
    public Sheet make(Board board) {
        return new Sheet(
                BoardWords.headings(
                        "programs.switch", Ratio.FIRST_CONTACT.messageKey(), Ratio.CALLBACKS_KEPT.messageKey()),
                board.programs().stream()
                        .map(program -> List.of(
                                Cell.of(program),
                                words.ratio(board, program.id(), Ratio.FIRST_CONTACT),
                                words.ratio(board, program.id(), Ratio.CALLBACKS_KEPT)))
                        .toList());
    }
}
