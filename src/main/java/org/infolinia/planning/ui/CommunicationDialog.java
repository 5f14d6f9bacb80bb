package org.infolinia.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.Outcome.Done;
import org.infolinia.kernel.Outcome.Refused;
import org.infolinia.kernel.Refusal;
import org.infolinia.kit.Banner;
import org.infolinia.kit.Buttons;
import org.infolinia.kit.Chord;
import org.infolinia.kit.Facts;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.planning.Communication;
import org.infolinia.planning.Plan;
import org.infolinia.planning.Stage;
import org.infolinia.planning.forecast.Aftereffect;
import org.infolinia.planning.forecast.ProgramPast;
import org.infolinia.planning.panel.PlanWords;
import org.infolinia.programs.Program;
import org.jspecify.annotations.Nullable;

/**
 * A communication, new or planned: the form to the left, what it brings to the right, as it is typed. When somebody else
 * has changed it meanwhile, both are shown, and who saves decides.
 */
class CommunicationDialog extends Dialog {

    private final transient Program program;
    private final transient PlanningTools tools;
    private final transient ProgramPast past;
    private final transient Runnable afterwards;
    private final ExpectationPreview preview;
    private final CommunicationForm form;
    private final Div notices = new Div();
    private transient @Nullable Communication seen;

    /**
     * @param seen null for a new one
     * @param afterwards run once something was saved
     */
    CommunicationDialog(Program program, @Nullable Communication seen, PlanningTools tools, Runnable afterwards) {
        this.program = program;
        this.seen = seen;
        this.tools = tools;
        this.afterwards = afterwards;
        this.past = tools.forecasts().past(program.id());
        this.preview = new ExpectationPreview(tools.words());
        this.form = new CommunicationForm(
                program,
                past.zone(),
                tools.choices(program),
                tools.today(past.zone()).plusDays(1),
                this::showPreview);
        setModality(ModalityMode.VISUAL);
        addClassName("communication-dialog");
        setHeaderTitle(getTranslation(seen == null ? "planning.new" : "planning.change-title", program.name()));
        notices.getElement().setAttribute("role", "status");
        var aside = new Div();
        aside.addClassName("communication-aside");
        if (seen != null) {
            form.fill(seen.plan());
            history(seen).forEach(aside::add);
        }
        if (seen == null || seen.stage(tools.now()) != Stage.OVER) {
            aside.addComponentAsFirst(preview);
        }
        var halves = new Div(form, aside);
        halves.addClassName("communication-halves");
        add(notices, halves);
        addFooter();
        showPreview();
        addOpenedChangeListener(change -> form.focusFirst());
    }

    private void addFooter() {
        var footer = getFooter();
        var now = seen;
        if (now != null && !now.isOn()) {
            form.lock();
            var calledOff = Objects.requireNonNull(now.calledOff());
            notices.add(new Banner(
                    Icon.INFO,
                    getTranslation(
                            "planning.was-called-off",
                            calledOff.by(),
                            tools.words().moment(calledOff.at(), past.zone()),
                            calledOff.why()),
                    Tone.NEUTRAL));
            footer.add(Buttons.plain(Icon.X, getTranslation("planning.close"), Chord.CLOSE, this::close));
            return;
        }
        if (now != null && now.stage(tools.now()) != Stage.OVER) {
            footer.add(Buttons.plain(
                    Icon.X,
                    getTranslation("planning.call-off"),
                    () -> new CallOffDialog(now, tools, this::done).open()));
        }
        var save = Buttons.primary(Icon.CHECK, getTranslation("planning.save"), Chord.SUBMIT, this::save);
        footer.add(Buttons.plain(Icon.X, getTranslation("planning.close"), Chord.CLOSE, this::close), save);
    }

    private void done() {
        close();
        afterwards.run();
    }

    private void showPreview() {
        preview.show(past, form.typed());
    }

    private void save() {
        notices.removeAll();
        var typed = form.typed();
        if (typed.isEmpty()) {
            notices.add(new Banner(Icon.ALERT, getTranslation("planning.incomplete"), Tone.BAD));
            form.focusFirst();
            return;
        }
        switch (save(typed.get())) {
            case Done<Communication> saved -> done();
            case Refused<Communication>(var refusal) -> refuse(refusal, typed.get());
        }
    }

    private Outcome<Communication> save(Plan plan) {
        var before = seen;
        return before == null
                ? tools.desk().plan(program.id(), plan)
                : tools.desk().change(before, plan);
    }

    private void refuse(Refusal refusal, Plan mine) {
        var stored = Optional.ofNullable(seen).map(Communication::id).flatMap(tools.desk()::find);
        if (refusal.code().equals("communication-changed-meanwhile") && stored.isPresent()) {
            ask(stored.get(), mine);
        } else {
            notices.add(new Banner(refusal, Tone.BAD));
        }
    }

    /** Nothing of either is lost: who saves sees what the other wrote and decides. */
    private void ask(Communication stored, Plan mine) {
        var mineOver = Buttons.plain(Icon.CHECK, getTranslation("planning.save-mine"), () -> {
            seen = stored;
            save();
        });
        notices.add(
                new Banner(
                        Icon.ALERT,
                        getTranslation(
                                "planning.changed-meanwhile",
                                stored.changedBy(),
                                tools.words().moment(stored.changedAt(), past.zone())),
                        Tone.WARN,
                        mineOver,
                        Buttons.plain(Icon.UNDO, getTranslation("planning.take-theirs"), () -> takeTheirs(stored))),
                differences(stored.plan(), mine));
        mineOver.focus();
    }

    private void takeTheirs(Communication stored) {
        seen = stored;
        notices.removeAll();
        form.fill(stored.plan());
        showPreview();
        form.focusFirst();
    }

    private Component differences(Plan theirs, Plan mine) {
        var facts = new Facts();
        var zone = past.zone();
        tell(facts, "planning.title-label", theirs.title(), mine.title());
        tell(
                facts,
                "planning.channel",
                getTranslation(theirs.channel().messageKey()),
                getTranslation(mine.channel().messageKey()));
        tell(facts, "planning.sending", sending(theirs, zone), sending(mine, zone));
        tell(facts, "planning.audience", number(theirs), number(mine));
        tell(facts, "planning.words", theirs.wordsIn(program.language()), mine.wordsIn(program.language()));
        tell(
                facts,
                "planning.calls-per-thousand",
                assumed(theirs.callsPerThousand()),
                assumed(mine.callsPerThousand()));
        tell(
                facts,
                "planning.mails-per-thousand",
                assumed(theirs.mailsPerThousand()),
                assumed(mine.mailsPerThousand()));
        return facts;
    }

    private void tell(Facts facts, String key, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            facts.with(getTranslation(key), getTranslation("planning.theirs-and-mine", theirs, mine));
        }
    }

    private String sending(Plan plan, ZoneId zone) {
        return tools.words().sending(plan, zone);
    }

    private String number(Plan plan) {
        return tools.words().number(plan.audience());
    }

    private String assumed(@Nullable Double perThousand) {
        return perThousand == null ? "–" : tools.words().contacts(perThousand);
    }

    private List<Component> history(Communication communication) {
        var effects = tools.forecasts().aftereffects(communication);
        if (effects.isEmpty()) {
            return List.of();
        }
        var block = new Div(new H3(getTranslation("planning.aftereffect")));
        block.addClassName("expectation");
        effects.forEach(effect -> block.add(new Paragraph(inWords(effect))));
        return List.of(block);
    }

    private String inWords(Aftereffect effect) {
        var kind = getTranslation(effect.kind().messageKey());
        var obstacle = effect.obstacle();
        if (obstacle != null) {
            return getTranslation("planning.not-measured", kind, getTranslation(obstacle.messageKey()));
        }
        return getTranslation(
                "planning.was-measured",
                kind,
                tools.words().number(effect.came()),
                tools.words().contacts(effect.expected()),
                tools.words().more(effect.excess()),
                tools.words().contacts(effect.excess() / effect.people() * PlanWords.THOUSAND));
    }
}
