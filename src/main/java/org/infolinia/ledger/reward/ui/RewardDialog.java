package org.infolinia.ledger.reward.ui;

import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Phrasebook;
import org.infolinia.kernel.Points;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.DayPicker;
import org.infolinia.kit.Icon;
import org.infolinia.ledger.reward.ChangeReward;
import org.infolinia.ledger.reward.Delivery;
import org.infolinia.ledger.reward.OfferReward;
import org.infolinia.ledger.reward.Reward;
import org.infolinia.ledger.reward.RewardCatalogue;
import org.infolinia.ledger.reward.RewardTerms;
import org.infolinia.ledger.ui.parts.Refusals;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/** A reward of the catalogue, new or to be changed; its code stays what it is. */
class RewardDialog extends Dialog {

    private static final int MAXIMUM_CODE_LENGTH = 40;

    private final Program program;
    private final @Nullable Reward seen;
    private final RewardCatalogue catalogue;
    private final Runnable afterwards;
    private final TextField code = new TextField();
    private final Map<Language, TextField> names = new EnumMap<>(Language.class);
    private final IntegerField price = new IntegerField();
    private final IntegerField stock = new IntegerField();
    private final Select<Delivery> delivery = new Select<>();
    private final DatePicker from = new DayPicker();
    private final DatePicker to = new DayPicker();
    private final Refusals refusals;
    private final Button save;

    RewardDialog(
            Program program,
            @Nullable Reward reward,
            RewardCatalogue catalogue,
            Phrasebook phrasebook,
            Runnable afterwards) {
        this.program = program;
        this.seen = reward;
        this.catalogue = catalogue;
        this.refusals = new Refusals(phrasebook);
        this.afterwards = afterwards;
        this.save = Buttons.primary(Icon.CHECK, getTranslation("ledger.reward.save"), Chord.SUBMIT, this::save);
        addClassName("narrow-dialog");
        setModality(ModalityMode.VISUAL);
        setHeaderTitle(getTranslation(reward == null ? "ledger.reward.new" : "ledger.reward.change"));
        label();
        var form = new Div(refusals, code);
        form.addClassName("adjustment-form");
        for (var language : Language.values()) {
            var name = new TextField(getTranslation("ledger.reward.name." + language.name()));
            name.setMaxLength(RewardCatalogue.MAXIMUM_NAME_LENGTH);
            names.put(language, name);
            form.add(name);
        }
        form.add(price, stock, delivery, from, to);
        add(form);
        if (reward != null) {
            fill(reward);
        }
        save.setDisableOnClick(true);
        getFooter().add(Buttons.plain(Icon.X, getTranslation("ledger.cancel"), Chord.CLOSE, this::close), save);
        addOpenedChangeListener(change -> focusFirst());
    }

    private void focusFirst() {
        if (code.isReadOnly()) {
            price.focus();
        } else {
            code.focus();
        }
    }

    private void label() {
        code.setLabel(getTranslation("ledger.reward.code"));
        code.setMaxLength(MAXIMUM_CODE_LENGTH);
        price.setLabel(getTranslation("ledger.reward.price"));
        price.setMin(1);
        price.setMax(RewardCatalogue.MAXIMUM_PRICE);
        stock.setLabel(getTranslation("ledger.reward.stock"));
        stock.setHelperText(
                getTranslation(seen == null ? "ledger.reward.stock.hint" : "ledger.reward.stock.hint-change"));
        stock.setMin(0);
        stock.setMax(RewardCatalogue.MAXIMUM_STOCK);
        delivery.setLabel(getTranslation("ledger.reward.delivery"));
        delivery.setItems(Delivery.values());
        delivery.setItemLabelGenerator(kind -> getTranslation("ledger.reward.delivery." + kind.name()));
        delivery.setValue(Delivery.PARCEL);
        from.setLabel(getTranslation("ledger.reward.from"));
        to.setLabel(getTranslation("ledger.reward.to"));
        to.setClearButtonVisible(true);
    }

    private void fill(Reward reward) {
        code.setValue(reward.code());
        code.setReadOnly(true);
        names.forEach((language, name) -> name.setValue(reward.name(language)));
        price.setValue(Math.toIntExact(reward.price().value()));
        stock.setValue(Optional.ofNullable(reward.stock()).map(Math::toIntExact).orElse(null));
        delivery.setValue(reward.delivery());
        from.setValue(reward.activeFrom());
        to.setValue(reward.activeTo());
    }

    private void save() {
        var first = from.getValue();
        var outcome = first == null ? Outcome.<Reward>refused("reward-first-day") : save(terms(first));
        switch (outcome) {
            case Outcome.Done<Reward> done -> {
                close();
                afterwards.run();
            }
            case Outcome.Refused<Reward>(Refusal refusal) -> {
                refusals.show(refusal);
                save.setEnabled(true);
            }
        }
    }

    private Outcome<Reward> save(RewardTerms terms) {
        var pieces =
                Optional.ofNullable(stock.getValue()).map(Integer::longValue).orElse(null);
        return seen == null
                ? catalogue.offer(new OfferReward(program.id(), code.getValue().strip(), terms, pieces))
                : catalogue.change(new ChangeReward(seen, terms, pieces));
    }

    private RewardTerms terms(LocalDate first) {
        var written = new EnumMap<Language, String>(Language.class);
        names.forEach((language, name) -> written.put(language, name.getValue().strip()));
        return new RewardTerms(
                written,
                Points.of(Optional.ofNullable(price.getValue()).orElse(0)),
                delivery.getValue(),
                first,
                to.getValue());
    }
}
