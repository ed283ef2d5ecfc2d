package org.bihuan.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.export.ExportWriting.Written;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may take which list out of the house: short ones at once, long ones when a leader of the bureau has approved. */
@Service
public class Exports {

    static final Set<String> APPROVERS = Set.of("deputy-director", "director");

    /** What stands in a query once it is encoded. */
    private static final Pattern QUERY =
            Pattern.compile("[A-Za-z0-9._~+&=:,@!*'()-]*(%[0-9A-Fa-f]{2}[A-Za-z0-9._~+&=:,@!*'()-]*)*");

    private static final int LONGEST_QUERY = 1000;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_REASON = 200;
    private static final int SHOWN = 100;

    /** Of one person: more would push those of others off the list of who decides. */
    static final int MOST_WAITING = 10;

    private final ExportMapper mapper;
    private final ExportWriting writing;
    private final ExportLog log;
    private final ExportSettings settings;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Words words;

    Exports(
            ExportMapper mapper,
            ExportWriting writing,
            ExportLog log,
            ExportSettings settings,
            Notices notices,
            People people,
            CurrentUser currentUser,
            Clock clock,
            Words words) {
        this.mapper = mapper;
        this.writing = writing;
        this.log = log;
        this.settings = settings;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = words;
    }

    /**
     * The file if the list is short; otherwise nothing, and a request waits. Asking for the same once more is the same request.
     *
     * @param query what stands behind the question mark of the list's address
     * @throws RefusedException forbidden if they may export nothing, malformed if there is no such list, too many if ten of theirs
     *     wait already
     */
    Optional<Written> ask(String place, String query, String address) {
        Person person = requireExporter();
        if (query.length() > LONGEST_QUERY || !QUERY.matcher(query).matches()) {
            throw RefusedException.malformed("查询条件太长，或者无法识别。");
        }
        Written written = writing.write(place, query, settings.withoutApproval(), row -> {});
        String summary = cut(words.kept(() -> writing.source(place).summary(query)), LONGEST_SUMMARY);
        if (written.complete()) {
            log.write("downloaded", person.username(), address, place, query, summary, written.rows(), null);
            return Optional.of(written);
        }
        request(person, place, query, summary, address);
        return Optional.empty();
    }

    /** The current user's own requests, newest first. */
    List<ExportRequest> mine() {
        return mapper.of(requireExporter().username(), SHOWN);
    }

    /** What waits for the current user's decision; nothing for those who decide on none. */
    List<ExportRequest> toDecide() {
        Person person = currentUser.get();
        return mayDecide(person)
                ? mapper.inState(ExportRequest.WAITING, SHOWN).stream()
                        .filter(request -> !request.username().equals(person.username()))
                        .toList()
                : List.of();
    }

    /** @throws RefusedException conflict if it is decided already, forbidden if it is one's own */
    @Transactional
    void approve(long id, String address) {
        decide(id, ExportRequest.APPROVED, null, address);
    }

    /** @throws RefusedException invalid without a reason; otherwise as {@link #approve} */
    @Transactional
    void refuse(long id, String reason, String address) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw RefusedException.invalid("reason", "请写明不同意的理由，最多 200 字。");
        }
        decide(id, ExportRequest.REFUSED, why, address);
    }

    /**
     * The finished file, for whoever asked for it and nobody else.
     *
     * @throws RefusedException not found if it is not there, not ready, past its days, or somebody else's
     */
    byte[] file(long id, String address) {
        Person person = requireExporter();
        ExportRequest request = mapper.find(id);
        boolean there = request != null
                && request.username().equals(person.username())
                && request.state().equals(ExportRequest.READY)
                && request.expiresAt() != null
                && request.expiresAt().isAfter(clock.instant());
        ExportMapper.Content content = there ? mapper.file(id) : null;
        if (request == null || content == null) {
            throw RefusedException.notFound("没有这个文件，可能已经过期。");
        }
        log.write("downloaded", person.username(), address, request, request.written());
        return content.content();
    }

    String title(String place) {
        return writing.source(place).title();
    }

    private void request(Person person, String place, String query, String summary, String address) {
        String key = digest(person.username(), place, query);
        ExportRequest request = new ExportRequest(
                0,
                person.username(),
                place,
                query,
                summary,
                ExportRequest.WAITING,
                clock.instant(),
                address,
                null,
                null,
                null,
                0,
                clock.instant(),
                null);
        if (mapper.pending(key) == null) {
            refuseTooMany(person);
        }
        if (mapper.insert(request, key) == 0) {
            return;
        }
        ExportRequest waiting = Objects.requireNonNull(mapper.pending(key));
        log.write("asked", person.username(), address, waiting, null);
        List<String> approvers = APPROVERS.stream()
                .flatMap(role -> people.withRole(role, SHOWN).stream())
                .map(Person::username)
                .filter(name -> !name.equals(person.username()))
                .distinct()
                .toList();
        notices.send(approvers, null, "export-asked", "有导出申请等您审批", person.name() + "申请导出“" + summary + "”，请到“导出”页面审批。");
    }

    private void refuseTooMany(Person person) {
        long waiting = mapper.of(person.username(), SHOWN).stream()
                .filter(request -> request.state().equals(ExportRequest.WAITING))
                .count();
        if (waiting >= MOST_WAITING) {
            throw new RefusedException(RefusedException.Kind.TOO_MANY, "您已有 " + MOST_WAITING + " 个导出申请在等待审批，请等审批后再申请。");
        }
    }

    private void decide(long id, String state, @Nullable String reason, String address) {
        Person person = currentUser.get();
        ExportRequest request = mapper.find(id);
        if (request == null || !mayDecide(person)) {
            throw RefusedException.notFound("没有这个导出申请。");
        }
        if (request.username().equals(person.username())) {
            throw RefusedException.forbidden("不能审批自己的导出申请。");
        }
        if (mapper.decide(id, state, person.username(), clock.instant(), reason) == 0) {
            throw RefusedException.conflict("这个申请已经有人审批了。");
        }
        log.write(state, person.username(), address, request, null);
        boolean approved = state.equals(ExportRequest.APPROVED);
        notices.send(
                List.of(request.username()),
                null,
                "export-" + state,
                approved ? "导出申请已同意" : "导出申请未同意",
                approved
                        ? person.name() + "已同意导出“" + request.summary() + "”，文件做好后另行通知。"
                        : person.name() + "不同意导出“" + request.summary() + "”，理由：" + reason);
    }

    private Person requireExporter() {
        Person person = currentUser.get();
        if (person.isEnterprise() || person.isOnlyAdministrator()) {
            throw RefusedException.forbidden("您的岗位不能导出。");
        }
        return person;
    }

    private static boolean mayDecide(Person person) {
        return APPROVERS.stream().anyMatch(person::has);
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length - 1) + "…" : text;
    }

    private static String digest(String... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Stream.of(parts).forEach(part -> {
                sha.update(part.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
