package org.bihuan.security;

import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {

    @Nullable
    Account find(String username);
}
