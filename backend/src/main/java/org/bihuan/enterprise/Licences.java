package org.bihuan.enterprise;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The licences and permits that enterprises hold. */
@Component
public class Licences {

    private static final int MOST = 50;

    private final MasterDataMapper mapper;
    private final MasterData masterData;

    Licences(MasterDataMapper mapper, MasterData masterData) {
        this.mapper = mapper;
        this.masterData = masterData;
    }

    /** By kind and number, at most 50. */
    public List<Licence> of(String uscc) {
        return mapper.licences(uscc, MOST);
    }

    /** What is wrong with the licences of one enterprise. */
    public static List<FieldError> errors(List<Licence> licences) {
        return licences.size() > MOST
                ? List.of(new FieldError("licences", "一家企业最多登记 50 张证照。"))
                : DetailsRules.errorsOf(licences);
    }

    /**
     * Makes the enterprise's licences exactly these, in the name of whoever acts now.
     *
     * @throws RefusedException 404 if there is no such enterprise, 422 with what is wrong
     */
    @Transactional
    public void save(String uscc, List<Licence> licences) {
        masterData.lock(uscc);
        List<FieldError> errors = errors(licences);
        if (!errors.isEmpty()) {
            throw RefusedException.invalid(errors);
        }
        String what = Changes.between(of(uscc), licences);
        if (what.isEmpty()) {
            return;
        }
        masterData.record(uscc, what);
        mapper.deleteLicences(uscc);
        if (!licences.isEmpty()) {
            mapper.insertLicences(uscc, licences);
        }
    }
}
