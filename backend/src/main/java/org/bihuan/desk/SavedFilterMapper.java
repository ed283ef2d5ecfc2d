package org.bihuan.desk;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SavedFilterMapper {

    List<SavedFilter> of(@Param("username") String username, @Param("place") String place, @Param("limit") int limit);

    void save(
            @Param("username") String username,
            @Param("place") String place,
            @Param("name") String name,
            @Param("query") String query);

    int remove(@Param("username") String username, @Param("id") long id);
}
