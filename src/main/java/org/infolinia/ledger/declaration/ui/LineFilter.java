package org.infolinia.ledger.declaration.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.infolinia.kit.Formats;
import org.infolinia.ledger.declaration.Declaration;
import org.infolinia.ledger.declaration.DeclarationLine.State;
import org.jspecify.annotations.Nullable;

/** Chooses which lines to show, and says how many there are of each. */
class LineFilter extends Select<Optional<State>> {

    private static final List<Optional<State>> CHOICES = Stream.concat(
                    Stream.of(Optional.<State>empty()),
                    Arrays.stream(State.values()).map(Optional::of))
            .toList();

    private final transient Formats formats;
    private transient Declaration.Lines counts = new Declaration.Lines(0, 0, 0, 0);

    /**
     * @param choice told the state, or null for all
     */
    LineFilter(Formats formats, Consumer<@Nullable State> choice) {
        this.formats = formats;
        addClassName("line-filter");
        setAriaLabel(getTranslation("ledger.declarations.show"));
        setItemLabelGenerator(this::words);
        setItems(CHOICES);
        setValue(Optional.empty());
        addValueChangeListener(change -> {
            if (change.getValue() != null) {
                choice.accept(change.getValue().orElse(null));
            }
        });
    }

    /** One by one, for a select whose data are all refreshed forgets what was chosen. */
    void show(Declaration.Lines lines) {
        counts = lines;
        CHOICES.forEach(getDataProvider()::refreshItem);
    }

    private String words(Optional<State> state) {
        var name = state.map(chosen -> getTranslation("ledger.declarations.state." + chosen.name()))
                .orElseGet(() -> getTranslation("ledger.declarations.all"));
        return name + " · " + formats.number(counts.in(state.orElse(null)), getLocale());
    }
}
