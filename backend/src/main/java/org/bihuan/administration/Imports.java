package org.bihuan.administration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.Certificates;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Unit;
import org.bihuan.people.Units;
import org.bihuan.people.UserAccount;
import org.bihuan.people.UserDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Many users from one file: first seen line by line, then written in one transaction, all that can be or nothing. The file's hash
 * names the import, so that the same file is written once.
 */
@Service
class Imports {

    /** What will become of a line. */
    enum Fate {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * @param why of a refused line, a sentence; empty for the others
     * @param details what will be written, {@code null} for a refused line
     */
    record Planned(UserSheet.Line line, Fate fate, String why, @Nullable UserDetails details) {}

    /** @param confirmedAt {@code null} while nothing has been written */
    record Preview(String id, List<Planned> lines, @Nullable Instant confirmedAt) {

        long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }
    }

    /** @param preview what was written, as it had been seen */
    record Done(List<Users.Created> created, Preview preview) {}

    private final ImportMapper mapper;
    private final Users users;
    private final Accounts accounts;
    private final Units units;
    private final Credentials credentials;
    private final Certificates certificates;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final Clock clock;

    Imports(
            ImportMapper mapper,
            Users users,
            Accounts accounts,
            Units units,
            Credentials credentials,
            Certificates certificates,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.users = users;
        this.accounts = accounts;
        this.units = units;
        this.credentials = credentials;
        this.certificates = certificates;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a file and keeps its lines for confirmation; writes nothing else. Answers what names it. */
    String upload(byte[] file) {
        List<UserSheet.Line> lines = UserSheet.read(file);
        String id = hash(file);
        mapper.save(id, write(lines), currentUser.username(), now());
        return id;
    }

    /** What would become of each line now. */
    Preview preview(String id) {
        ImportMapper.Stored stored = require(id);
        Set<String> seen = new HashSet<>();
        List<Planned> lines =
                read(stored.content()).stream().map(line -> plan(line, seen)).toList();
        return new Preview(id, lines, stored.confirmedAt());
    }

    /**
     * Writes what was previewed, with the temporary passwords of the new users, to be shown once.
     *
     * @param seen how many lines the administrator has seen to be new and changed
     * @throws RefusedException conflict if it was written before, or if it is not what was previewed any more
     */
    Done confirm(String id, String seen) {
        List<Credentials.Temporary> passwords = new ArrayList<>();
        for (long i = preview(id).count(Fate.NEW); i > 0; i--) {
            passwords.add(credentials.temporary());
        }
        return ledger.write(() -> {
            if (mapper.confirm(id, now()) == 0) {
                throw RefusedException.conflict("这个文件已经导入过了，没有再写一遍。");
            }
            Preview preview = preview(id);
            if (!summary(preview).equals(seen) || preview.count(Fate.NEW) != passwords.size()) {
                throw RefusedException.conflict("预览以后有人改过这些用户，请重新看一遍预览。");
            }
            List<Users.Created> created = new ArrayList<>();
            for (Planned planned : preview.lines()) {
                String username = planned.line().username();
                if (planned.fate() == Fate.NEW && planned.details() != null) {
                    Credentials.Temporary temporary = passwords.get(created.size());
                    users.insert(username, planned.details(), temporary);
                    created.add(new Users.Created(username, temporary.password()));
                } else if (planned.fate() == Fate.CHANGED && planned.details() != null) {
                    users.change(username, accounts.require(username).version(), planned.details());
                }
            }
            ledger.append(
                    "users-imported",
                    currentUser.username(),
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("file", id)
                            .put("created", created.size())
                            .put("changed", preview.count(Fate.CHANGED)));
            return new Done(created, preview);
        });
    }

    /** What an administrator has seen, in short, so that nothing else is written. */
    static String summary(Preview preview) {
        StringBuilder fates = new StringBuilder();
        preview.lines().forEach(line -> fates.append(line.fate().name().charAt(0)));
        return hash(fates.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private Planned plan(UserSheet.Line line, Set<String> seen) {
        try {
            if (line.hasFormula()) {
                throw RefusedException.malformed("有公式，请改成文字");
            }
            if (!Users.isUsername(line.username())) {
                throw RefusedException.malformed("用户名不合规则");
            }
            if (!seen.add(line.username())) {
                throw RefusedException.malformed("用户名在文件里重复");
            }
            Unit unit = units.find(line.unit())
                    .filter(one -> !one.closed())
                    .orElseThrow(() -> RefusedException.malformed("没有这个单位"));
            UserDetails details = new UserDetails(
                    line.name(),
                    unit.code(),
                    UserPage.split(line.fields()),
                    // no column of the file, so that it stays as it is
                    certificates.number(line.username()).orElse(null),
                    UserForm.date(line.certificate()));
            users.check(details);
            return plan(line, details);
        } catch (RefusedException refused) {
            return new Planned(line, Fate.REFUSED, String.valueOf(refused.getMessage()), null);
        }
    }

    private Planned plan(UserSheet.Line line, UserDetails details) {
        Optional<UserAccount> before = accounts.find(line.username());
        if (before.isEmpty()) {
            return new Planned(line, Fate.NEW, "", details);
        }
        users.refuseOwn(line.username());
        Person person = before.get().person();
        if (person.isEnterprise()) {
            throw RefusedException.malformed("这是企业用户");
        }
        UserDetails now = new UserDetails(
                person.name(),
                person.organisation().code(),
                person.fields(),
                details.certificateNumber(),
                person.certificateValidUntil());
        return new Planned(line, now.equals(details) ? Fate.SAME : Fate.CHANGED, "", details);
    }

    private ImportMapper.Stored require(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(() -> RefusedException.notFound("没有这次导入。"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String write(List<UserSheet.Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UserSheet.Line> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
