package org.bihuan.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.DatabaseSlice;
import org.springframework.context.annotation.Import;

/** The room on a database, with one channel that notes what it is asked: all its tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseSlice
@Import({
    Notices.class,
    Outbox.class,
    OutsideNotices.class,
    NoticeAddresses.class,
    Sms.class,
    PhoneCodes.class,
    RecordingChannel.class
})
@interface NotificationSlice {}
