package org.bihuan.registration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.notification.Notices;
import org.bihuan.notification.Phone;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Proof;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.registration.Registration.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What applicants do: hand in a registration, look how it stands, correct it when a clerk asks for more. */
@Component
class Registrations {

    private static final int TOWNS = 200;
    private static final int CLERKS = 50;
    private static final int NUMBERS = 100_000_000;

    private final RegistrationMapper mapper;
    private final PhoneCodes codes;
    private final People people;
    private final Organisations organisations;
    private final NewPasswords passwords;
    private final ApplicantNews news;
    private final Notices notices;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    Registrations(
            RegistrationMapper mapper,
            PhoneCodes codes,
            People people,
            Organisations organisations,
            NewPasswords passwords,
            ApplicantNews news,
            Notices notices,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.codes = codes;
        this.people = people;
        this.organisations = organisations;
        this.passwords = passwords;
        this.news = news;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    List<String> towns() {
        return organisations.search("town", null, null, null, TOWNS).stream()
                .map(Organisation::name)
                .toList();
    }

    /**
     * Hands the registration in. What is wrong with the form is said first and all at once; whether a user name is taken only
     * to who has proved that the phone is theirs.
     *
     * @return its number
     * @throws RefusedException invalid, or conflict if the same is under way already
     */
    String submit(RegistrationForm form) {
        DetailsCheck check = new DetailsCheck();
        Details details = check.details(form, towns());
        Optional<Phone> phone = Phone.find(form.phone());
        if (phone.isEmpty()) {
            check.wrong("phone", "手机号码不正确，请填写 11 位手机号。");
        }
        checkPassword(check, form, details);
        if (form.consent() == null) {
            check.wrong("consent", "请阅读个人信息处理告知，同意后才能注册。");
        }
        refuse(check);
        Proof proof = codes.check(phone.orElseThrow(), Purpose.REGISTER, form.code());
        refuseTaken(details.username());
        String hash = passwords.hash(String.valueOf(form.password()));
        return begin(details, proof, hash);
    }

    private String begin(Details details, Proof proof, String hash) {
        Instant now = now();
        Registration registration = new Registration(
                freeNumber(now),
                Status.PENDING,
                details.uscc(),
                details.enterpriseName(),
                details.town(),
                details.address(),
                details.contactName(),
                proof.phone().number(),
                details.username(),
                details.role(),
                hash,
                now,
                now,
                now,
                0,
                null,
                null,
                null);
        transaction.executeWithoutResult(status -> {
            codes.use(proof);
            try {
                mapper.insert(registration);
            } catch (DuplicateKeyException e) {
                throw alreadyUnderWay(registration);
            }
            news.received(registration);
            tellClerks("有新的企业注册待审核", registration);
        });
        return registration.number();
    }

    /**
     * The registration of this number, for who has proved that its phone is theirs.
     *
     * @throws RefusedException invalid, the same whether the number or the phone is unknown
     */
    Registration look(String number, @Nullable String typedPhone, @Nullable String code) {
        Phone phone = Phone.read(typedPhone);
        Proof proof = codes.check(phone, Purpose.STATUS, code);
        Registration found = Optional.ofNullable(mapper.find(number))
                .filter(registration -> registration.contactPhone().equals(phone))
                .orElseThrow(() -> RefusedException.invalid("number", "没有这个编号的注册申请，或者登记的不是这个手机号。"));
        codes.use(proof);
        return found;
    }

    /** @throws RefusedException not found */
    Registration require(String number) {
        return Optional.ofNullable(mapper.find(number))
                .filter(found -> found.number().equals(number))
                .orElseThrow(() -> RefusedException.notFound("没有这个编号的注册申请。"));
    }

    /**
     * Hands in again what a clerk has given back; a password that is left empty stays what it was.
     *
     * @throws RefusedException invalid, or conflict if it is not with the applicant
     */
    void correct(String number, int version, RegistrationForm form) {
        Registration before = require(number);
        DetailsCheck check = new DetailsCheck();
        Details details = check.details(form, towns());
        boolean fresh = form.password() != null && !form.password().isEmpty();
        if (fresh) {
            checkPassword(check, form, details);
        }
        refuse(check);
        if (before.status() != Status.RETURNED) {
            throw notWithApplicant();
        }
        refuseTaken(details.username());
        String hash = fresh ? passwords.hash(form.password()) : null;
        transaction.executeWithoutResult(status -> {
            try {
                if (mapper.correct(number, version, details, hash, now()) == 0) {
                    throw notWithApplicant();
                }
            } catch (DuplicateKeyException e) {
                throw RefusedException.conflict("已有相同企业和手机号的注册在审核，或者用户名刚刚被别人占用。");
            }
            tellClerks("补充后的企业注册待审核", require(number));
        });
    }

    private void checkPassword(DetailsCheck check, RegistrationForm form, Details details) {
        String password = String.valueOf(form.password() == null ? "" : form.password());
        passwords
                .problems(password, details.username(), details.contactName())
                .forEach(problem -> check.wrong("password", problem));
        if (!password.equals(form.passwordAgain())) {
            check.wrong("passwordAgain", "两次输入的密码不一样。");
        }
    }

    private static void refuse(DetailsCheck check) {
        if (!check.errors().isEmpty()) {
            throw RefusedException.invalid(check.errors());
        }
    }

    private void refuseTaken(String username) {
        if (people.find(username).isPresent()) {
            throw RefusedException.invalid("username", "这个用户名已有人使用，请换一个。");
        }
    }

    /** Which of the two rules it was; both are told only to the owner of the phone. */
    private RefusedException alreadyUnderWay(Registration registration) {
        boolean same = mapper.ofEnterprise(registration.uscc(), CLERKS).stream()
                .anyMatch(other -> other.phone().equals(registration.phone())
                        && (other.status() == Status.PENDING || other.status() == Status.RETURNED));
        return same
                ? RefusedException.conflict("这个手机号已经为该企业提交过注册，正在审核。请用注册编号查询进度，不必重复提交。")
                : RefusedException.invalid("username", "这个用户名已有人使用，请换一个。");
    }

    private void tellClerks(String title, Registration registration) {
        List<String> clerks =
                people.withRole("intake", CLERKS).stream().map(Person::username).toList();
        notices.send(
                clerks, null, "registration", title, registration.enterpriseName() + "，" + registration.number() + "。");
    }

    /** Of no order, so that nobody can tell how many there are, nor guess one. */
    private String freeNumber(Instant now) {
        int year = LocalDate.ofInstant(now, Times.ZONE).getYear();
        while (true) {
            String number = "ZC%d-%08d".formatted(year, random.nextInt(NUMBERS));
            if (mapper.find(number) == null) {
                return number;
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException notWithApplicant() {
        return RefusedException.conflict("这份注册现在不能修改，请刷新页面查看最新情况。");
    }
}
