package org.bihuan.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The phones and WeChat accounts of people, and whether they want text messages. */
@Component
public class NoticeAddresses {

    private final NoticeAddressMapper mapper;
    private final Clock clock;

    NoticeAddresses(NoticeAddressMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public NoticeAddress of(String username) {
        NoticeAddress found = mapper.find(username);
        return found == null ? NoticeAddress.none(username) : found;
    }

    /** Those of the people who can be told outside at all. */
    List<NoticeAddress> reachable(Collection<String> usernames) {
        return mapper.reachable(usernames);
    }

    /** Notes a number that the person has proved to be theirs. */
    @Transactional
    public void setPhone(String username, Phone phone) {
        mapper.begin(username);
        mapper.setPhone(username, phone.number());
    }

    @Transactional
    public void setSmsWanted(String username, boolean wanted) {
        mapper.begin(username);
        mapper.setSmsWanted(username, wanted);
    }

    /**
     * Binds the WeChat account to the person; the same again changes nothing.
     *
     * @throws RefusedException conflict if it is bound to somebody else, or the person to another one
     */
    @Transactional
    public void bind(String username, String openid) {
        mapper.begin(username);
        try {
            if (mapper.bind(username, openid, clock.instant()) == 0) {
                throw RefusedException.conflict("您的账号已绑定另一个微信，请先解除绑定。");
            }
        } catch (DuplicateKeyException e) {
            throw RefusedException.conflict("这个微信已绑定另一个账号，请先在那个账号里解除绑定。");
        }
    }

    @Transactional
    public void unbind(String username) {
        mapper.unbind(username);
    }

    /** Whose WeChat account this is. */
    public Optional<String> boundTo(String openid) {
        return Optional.ofNullable(mapper.withOpenid(openid))
                .filter(found -> openid.equals(found.openid()))
                .map(NoticeAddress::username);
    }
}
