using CrossTenantSentinel.Functions;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;
using Text = CrossTenantSentinel.Queries.Kql;

namespace CrossTenantSentinel.Tests.Tables;

/// <summary>Tables that a query names, read without binding it.</summary>
public sealed class TablesInQueryTests
{
    private static readonly KqlFunction Risk = new() { Name = "Risk", Id = new("5b0f6c0e-2a3f-4f0b-9a51-6f2c1de07aff"), Description = "", Body = Text.Query($"AADRiskyUsers | take 1") };

    [Fact]
    public void Each_table_is_found_once_by_name_functions_included() =>
        Names(Text.Query($"union isfuzzy=true SigninLogs, AuditLogs, (SigninLogs | take 1) | lookup ({Risk}()) on UserId")).ShouldBe(["AADRiskyUsers", "AuditLogs", "SigninLogs"]);

    [Fact]
    public void Texts_comments_and_parts_of_words_are_no_tables() => Names(Text.Query($$"""
        // SigninLogs
        print a = "AuditLogs \" AuditLogs", b = @"AuditLogs\", c = 'AzureActivity', d = {{"IdentityInfo"}}, MyAuditLogs = 1 // OfficeActivity
        | extend e = 'x\'SecurityAlert', f = auditlogs
        """)).ShouldBeEmpty();

    private static IEnumerable<string> Names(KqlQuery query) => TablesInQuery.Of(query).Select(table => table.Name);
}
