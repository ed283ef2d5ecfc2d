package org.bihuan.notification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/** A mobile number of the mainland: eleven digits. It prints itself masked, so that no log ever shows one. */
public record Phone(String number) {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern DECORATION = Pattern.compile("^(\\+?86)|[\\s-]");
    private static final int LONGEST = 24;

    public Phone {
        if (!MOBILE.matcher(number).matches()) {
            throw new IllegalArgumentException("not a mobile number");
        }
    }

    /** The number in what somebody typed, with or without country code, blanks and dashes. */
    public static Optional<Phone> find(@Nullable String typed) {
        String digits = typed == null || typed.length() > LONGEST
                ? ""
                : DECORATION.matcher(typed.strip()).replaceAll("");
        return MOBILE.matcher(digits).matches() ? Optional.of(new Phone(digits)) : Optional.empty();
    }

    /** @throws RefusedException (422) if it is none */
    public static Phone read(@Nullable String typed) {
        return find(typed).orElseThrow(() -> RefusedException.invalid("phone", "手机号码不正确，请填写 11 位手机号。"));
    }

    /** As {@code 138****1234}. */
    public String masked() {
        return number.substring(0, 3) + "****" + number.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
