package org.bihuan.security;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SecurityLogMapper {

    void insert(SecurityEntry entry);
}
