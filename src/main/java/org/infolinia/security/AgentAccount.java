package org.infolinia.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Language;
import org.infolinia.kernel.PersonName;
import org.infolinia.kernel.ProgramId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "security", name = "agent")
class AgentAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String login;
    private String firstName;
    private String lastName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean active = true;
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(schema = "security", name = "agent_program", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "program_id")
    private Set<Long> programs = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected AgentAccount() {}

    AgentAccount(EnrollAgent command, String passwordHash, Instant createdAt) {
        this.login = command.login();
        this.firstName = command.name().first();
        this.lastName = command.name().last();
        this.passwordHash = passwordHash;
        this.role = command.role();
        this.language = command.language();
        this.createdAt = createdAt;
        command.programs().forEach(program -> programs.add(program.value()));
    }

    AgentId id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new AgentId(id);
    }

    boolean isActive() {
        return active;
    }

    PersonName name() {
        return new PersonName(firstName, lastName);
    }

    SignedInAgent signedIn() {
        return new SignedInAgent(id(), login, name(), passwordHash, role, language, scope());
    }

    AgentView view() {
        return new AgentView(id(), login, name(), role, language, scope(), active, createdAt);
    }

    private ProgramScope scope() {
        return role == Role.ADMINISTRATOR
                ? ProgramScope.all()
                : ProgramScope.of(programs.stream().map(ProgramId::new).collect(Collectors.toSet()));
    }
}
