package org.infolinia.tickets.tags.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.tickets.Tag;
import org.infolinia.tickets.tags.TagsInUse;

/** Chooses tags; what is typed is completed with the ones in use. */
public class TagPicker extends MultiSelectComboBox<Tag> {

    /** @param programs whose tags are offered */
    public TagPicker(TagsInUse inUse, Collection<ProgramId> programs) {
        var asked = List.copyOf(programs);
        setItems(query -> inUse.beginningWith(asked, query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setItemLabelGenerator(Tag::word);
        setAutoExpand(AutoExpandMode.VERTICAL);
    }

    /** Takes words that nobody has used yet, too; what no tag can be made of is refused as {@code tag-word}. */
    public void takeNewOnes(Consumer<Tag> taken) {
        setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> Tag.typed(typed.getDetail())
                .ifPresentOrElse(
                        tag -> {
                            refuse("");
                            taken.accept(tag);
                        },
                        () -> refuse(Refusal.of("tag-word", Tag.MAXIMUM_LENGTH))));
    }

    /** Shows these, whatever was chosen before. */
    public void show(Collection<Tag> tags) {
        setValue(Set.copyOf(tags));
    }

    private void refuse(Refusal refusal) {
        refuse(getTranslation(refusal.messageKey(), refusal.arguments().toArray()));
    }

    /** @param words empty when nothing is wrong */
    private void refuse(String words) {
        setErrorMessage(words);
        setInvalid(!words.isEmpty());
    }
}
