package org.infolinia.security.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.infolinia.harness.EnrolledAgents;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.CardNumber;
import org.infolinia.kernel.EmailAddress;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PhoneNumber;
import org.infolinia.security.AgentContacts;
import org.infolinia.security.AgentDirectory;
import org.infolinia.security.AgentView;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.OwnContacts;
import org.infolinia.security.Role;
import org.infolinia.security.WorkMail;
import org.infolinia.security.WorkMails;
import org.infolinia.security.competence.Competence;
import org.infolinia.security.competence.Competences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AgentsViewTest extends ViewTest {

    @Autowired
    AgentContacts contacts;

    @Autowired
    AgentDirectory directory;

    @Autowired
    Competences competences;

    @Autowired
    WorkMails mails;

    @Autowired
    Gatekeeper gatekeeper;

    private AgentId ewa;

    @BeforeEach
    void anAgent() {
        ewa = new EnrolledAgents(directory, gatekeeper)
                .enroll(Language.PL, Role.AGENT, "Ewa", "Sroka")
                .id();
    }

    @Test
    void theAdministratorPutsDownByWhatAnAgentIsKnown() {
        openDialog();

        type("phones", "690 000 003\n\n+994 50 118 20 49");
        type("emails", "Ewa.Sroka@listy.example");
        type("cards", "2600 9999 0000 2222");
        type("numbers", "ks-990012");
        save();

        _assertNone(OwnContactsDialog.class);
        assertThat(contacts.of(ewa))
                .isEqualTo(new OwnContacts(
                        List.of(new EmailAddress("ewa.sroka@listy.example")),
                        List.of(new PhoneNumber("+48690000003"), new PhoneNumber("+994501182049")),
                        List.of(new CardNumber("2600999900002222")),
                        List.of("KS-990012")));
        openDialog();
        assertThat(area("numbers").getValue()).isEqualTo("KS-990012");
    }

    @Test
    void whatIsNoPhoneIsSaidAtItsFieldAndNothingIsPutDown() {
        openDialog();

        type("phones", "690 000 004\nnie pamiętam");
        save();

        assertThat(area("phones").isInvalid()).isTrue();
        assertThat(area("phones").getErrorMessage()).contains("nie pamiętam");
        assertThat(contacts.of(ewa)).isEqualTo(OwnContacts.NONE);
    }

    @Test
    void theAdministratorPutsDownWhatAnAgentCanDo() {
        openDialog("competence");

        _setValue(languages(), Set.of(Language.PL, Language.AZ));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Skills")), " Faktury, zwroty ,, faktury");
        save();

        _assertNone(CompetenceDialog.class);
        assertThat(competences.of(ewa))
                .isEqualTo(new Competence(Set.of(Language.PL, Language.AZ), Set.of("faktury", "zwroty")));
        assertThat(button("competence").getText()).isEqualTo("PL, AZ, faktury, zwroty");
    }

    @Test
    void aSkillThatIsTooLongIsSaidAtItsField() {
        openDialog("competence");

        var skills = _get(TextField.class, spec -> spec.withLabel("Skills"));
        _setValue(skills, "x".repeat(Competence.MAXIMUM_SKILL_LENGTH + 1));
        save();

        assertThat(skills.isInvalid()).isTrue();
        assertThat(competences.of(ewa)).isEqualTo(Competence.UNKNOWN);
    }

    @Test
    void theAdministratorPutsDownWhereASupervisorIsWrittenToAboutRequests() {
        ewa = new EnrolledAgents(directory, gatekeeper)
                .enroll(Language.PL, Role.SUPERVISOR, "Ewa", "Sroka")
                .id();
        openDialog("mail");

        _setValue(_get(EmailField.class), "to nie adres");
        save();
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        _setValue(_get(EmailField.class), "ewa@praca.example");
        save();

        _assertNone(WorkMailDialog.class);
        assertThat(mails.all()).containsEntry(ewa, new WorkMail(new EmailAddress("ewa@praca.example"), true));
    }

    @Test
    void whoDecidesNothingIsNotWrittenToAboutRequests() {
        openDialog("mail");

        _setValue(_get(EmailField.class), "ewa@praca.example");
        save();

        assertThat(mails.all()).containsEntry(ewa, new WorkMail(new EmailAddress("ewa@praca.example"), false));
    }

    private void openDialog() {
        openDialog("contacts");
    }

    private void openDialog(String column) {
        openTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("agents");
        _click(button(column));
    }

    @SuppressWarnings("unchecked")
    private Button button(String column) {
        Grid<AgentView> grid = _get(Grid.class);
        var ids = grid.getListDataView().getItems().map(AgentView::id).toList();
        return (Button) _getCellComponent(grid, ids.indexOf(ewa), column);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Language> languages() {
        return _get(CheckboxGroup.class);
    }

    private static TextArea area(String name) {
        return _get(TextArea.class, spec -> spec.withClasses(name));
    }

    private static void type(String name, String lines) {
        _setValue(area(name), lines);
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withClasses("confirm")));
    }
}
