-- Which guide package's definitions stand in the repository; its fingerprint tells whether a start has anything to install.
create table installed_guide (
    name         text        primary key,
    version      text        not null,
    fingerprint  text        not null,
    installed_at timestamptz not null
);
