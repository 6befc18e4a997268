-- Which definitions came from which package: what a newer version of it does not have any more is retired.
create table installed_definition (
    package  text not null,
    res_type text not null,
    res_id   text not null,
    primary key (package, res_type, res_id)
);
