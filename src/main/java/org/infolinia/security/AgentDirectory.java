package org.infolinia.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work here. */
@Service
public class AgentDirectory implements UserDetailsService {

    private final AgentAccounts accounts;
    private final PasswordEncoder passwords;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SignInThrottle throttle;
    private final Doorbell doorbell;

    AgentDirectory(
            AgentAccounts accounts,
            PasswordEncoder passwords,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock,
            SignInThrottle throttle,
            Doorbell doorbell) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
        this.throttle = throttle;
        this.doorbell = doorbell;
    }

    /** Takes on a new agent; refused as {@code login-taken} or {@code password-too-short}. */
    @Transactional
    public Outcome<AgentId> enroll(EnrollAgent command) {
        var by = gatekeeper.demand(Permission.MANAGE_AGENTS);
        if (command.password().length() < EnrollAgent.MINIMUM_PASSWORD_LENGTH) {
            return Outcome.refused("password-too-short", EnrollAgent.MINIMUM_PASSWORD_LENGTH);
        }
        if (accounts.existsByLogin(command.login())) {
            return Outcome.refused("login-taken", command.login());
        }
        var account = accounts.save(new AgentAccount(command, encoded(command.password()), clock.instant()));
        events.publishEvent(new AgentEnrolled(by, account.id(), command.login(), command.role()));
        return Outcome.done(account.id());
    }

    @Transactional(readOnly = true)
    public Optional<AgentView> find(AgentId id) {
        return accounts.findById(id.value()).map(AgentAccount::view);
    }

    /** Everybody, by last name. */
    @Transactional(readOnly = true)
    public List<AgentView> everybody() {
        return accounts.findAllByOrderByLastNameAscFirstNameAsc().stream()
                .map(AgentAccount::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return accounts.count() == 0;
    }

    /** @throws UsernameNotFoundException when nobody active has this login, or it rests for the visitor */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String login) {
        if (throttle.rests(doorbell.visitor(login))) {
            throw new UsernameNotFoundException("Too many wrong passwords");
        }
        return accounts.findByLogin(login)
                .filter(AgentAccount::isActive)
                .map(AgentAccount::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("No such agent"));
    }

    private String encoded(String password) {
        var hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("An agent needs a password");
        }
        return hash;
    }
}
