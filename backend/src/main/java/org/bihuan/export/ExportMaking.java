package org.bihuan.export;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.export.ExportWriting.Written;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes approved exports, one after the other, as whoever asked sees the list at that moment; throws away old files. */
@Component
class ExportMaking {

    private static final Logger LOG = LoggerFactory.getLogger(ExportMaking.class);
    private static final int STEP = 200;
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final ExportMapper mapper;
    private final ExportWriting writing;
    private final ExportLog log;
    private final ExportSettings settings;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;

    ExportMaking(
            ExportMapper mapper,
            ExportWriting writing,
            ExportLog log,
            ExportSettings settings,
            Notices notices,
            People people,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.writing = writing;
        this.log = log;
        this.settings = settings;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT15S")
    void makeApproved() {
        mapper.reviveAbandoned(clock.instant().minus(ABANDONED), clock.instant());
        for (ExportRequest request : mapper.inState(ExportRequest.APPROVED, 10)) {
            // another node may have taken it meanwhile
            if (mapper.move(request.id(), ExportRequest.APPROVED, ExportRequest.MAKING, clock.instant()) == 1) {
                make(request);
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void throwAwayOldFiles() {
        mapper.expire(clock.instant());
        mapper.deleteFilesOfExpired();
    }

    private void make(ExportRequest request) {
        try {
            Written written = currentUser.as(requester(request), () -> write(request));
            if (!written.complete()) {
                fail(request, "超过 %,d 行，请缩小范围后重新申请。".formatted(settings.most()));
                return;
            }
            log.write("made", request.username(), request.address(), request, written.rows());
            mapper.deleteFile(request.id());
            mapper.insertFile(request.id(), written.content());
            finish(request, ExportRequest.READY, written.rows(), null);
            tell(
                    request,
                    "导出文件已做好",
                    "“" + request.summary() + "”已导出 " + written.rows() + " 行，请在 "
                            + settings.kept().toDays() + " 天内到“导出”页面下载。");
        } catch (RefusedException e) {
            fail(request, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("export {} failed", request.id(), e);
            fail(request, "系统出错，请重新申请。");
        }
    }

    private Written write(ExportRequest request) {
        return writing.write(request.place(), request.query(), settings.most(), rows -> {
            if (rows % STEP == 0) {
                mapper.progress(request.id(), rows, clock.instant());
            }
        });
    }

    private Person requester(ExportRequest request) {
        return people.find(request.username())
                .filter(Person::active)
                .orElseThrow(() -> RefusedException.conflict("申请人的账号已停用。"));
    }

    private void fail(ExportRequest request, String reason) {
        finish(request, ExportRequest.FAILED, 0, reason);
        tell(request, "导出没有成功", "“" + request.summary() + "”没有导出：" + reason);
    }

    private void finish(ExportRequest request, String state, int rows, @Nullable String reason) {
        mapper.finish(
                request.id(),
                state,
                rows,
                reason,
                state.equals(ExportRequest.READY) ? clock.instant().plus(settings.kept()) : null,
                clock.instant());
    }

    private void tell(ExportRequest request, String title, String text) {
        notices.send(List.of(request.username()), null, "export-made", title, text);
    }
}
