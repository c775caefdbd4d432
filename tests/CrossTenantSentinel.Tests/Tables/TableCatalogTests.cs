using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Tables;

public sealed class TableCatalogTests
{
    public static TheoryData<string> Names => [.. TableCatalog.All.Select(table => table.Name)];

    [Fact]
    public void Tables_have_exactly_the_columns_of_the_published_reference()
    {
        IEnumerable<string> declared =
            from table in TableCatalog.All
            from column in table.Columns
            select $"{table.Name} {column.Name} {column.Type.Name()}";

        declared.ShouldBe(TestFile.Lines("Tables/columns.txt"));
    }

    [Fact]
    public void Tables_are_in_ordinal_order_and_named_once()
    {
        string[] names = [.. TableCatalog.All.Select(table => table.Name)];

        names.ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_table_is_found_by_its_name(string name) => TableCatalog.Find(name)!.Name.ShouldBe(name);

    [Theory]
    [InlineData("signinlogs")]
    [InlineData("TableRow")]
    [InlineData("")]
    [InlineData("ZZZ")]
    public void What_is_not_a_table_in_that_very_spelling_is_not_found(string name) => TableCatalog.Find(name).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_begins_with_its_time_and_names_no_column_twice(string name)
    {
        IReadOnlyList<Column> columns = TableCatalog.Find(name)!.Columns;

        columns[0].ShouldBe(new Column("TimeGenerated", KqlType.DateTime));
        columns.Select(column => column.Name).ShouldBeUnique();
    }

    [Fact]
    public void A_row_knows_its_table()
    {
        TableCatalog.Of(new SigninLogs { ResultType = "0" }).RowType.ShouldBe(typeof(SigninLogs));
        TableCatalog.Of(new Watchlist()).Name.ShouldBe("Watchlist");
    }

    [Fact]
    public void The_same_question_gets_the_same_answer_object()
    {
        TableDefinition table = TableCatalog.Find("AuditLogs")!;

        table.Columns.ShouldBeSameAs(table.Columns);
        TableCatalog.Find("AuditLogs").ShouldBeSameAs(table);
    }

    [Fact]
    public void Nested_columns_of_interactive_sign_ins_are_text_in_non_interactive_ones()
    {
        string[] differing =
        [
            .. from interactive in TableCatalog.Find("SigninLogs")!.Columns
               join other in TableCatalog.Find("AADNonInteractiveUserSignInLogs")!.Columns on interactive.Name equals other.Name
               where interactive.Type != other.Type
               orderby interactive.Name
               select interactive.Name,
        ];

        differing.ShouldBe(
            ["Agent", "ConditionalAccessPolicies", "DeviceDetail", "LocationDetails", "MfaDetail", "Status", "TokenProtectionStatusDetails"]);
    }

    [Theory]
    [InlineData("AADManagedIdentitySignInLogs", "AzureActiveDirectory")]
    [InlineData("AADNonInteractiveUserSignInLogs", "AzureActiveDirectory")]
    [InlineData("AADProvisioningLogs", "AzureActiveDirectory")]
    [InlineData("AADRiskyServicePrincipals", "AzureActiveDirectory")]
    [InlineData("AADRiskyUsers", "AzureActiveDirectory")]
    [InlineData("AADServicePrincipalRiskEvents", "AzureActiveDirectory")]
    [InlineData("AADServicePrincipalSignInLogs", "AzureActiveDirectory")]
    [InlineData("AADUserRiskEvents", "AzureActiveDirectory")]
    [InlineData("AuditLogs", "AzureActiveDirectory")]
    [InlineData("AzureActivity", "AzureActivity")]
    [InlineData("BehaviorAnalytics", "BehaviorAnalytics")]
    [InlineData("CloudAppEvents", "MicrosoftThreatProtection")]
    [InlineData("IdentityInfo", "BehaviorAnalytics")]
    [InlineData("NetworkAccessTraffic", "AzureActiveDirectory")]
    [InlineData("OfficeActivity", "Office365")]
    [InlineData("SigninLogs", "AzureActiveDirectory")]
    public void A_table_with_a_confirmed_connector_names_it_and_is_its_data_type(string table, string connector)
    {
        TableCatalog.Find(table)!.ConnectorId.ShouldBe(connector);
        TableCatalog.Find(table)!.DataType.ShouldBe(table);
    }

    [Theory]
    [InlineData("AADB2CRequestLogs")]
    [InlineData("AADCustomSecurityAttributeAuditLogs")]
    [InlineData("Anomalies")]
    [InlineData("MicrosoftGraphActivityLogs")]
    [InlineData("MicrosoftServicePrincipalSignInLogs")]
    [InlineData("SecurityAlert")]
    [InlineData("SecurityIncident")]
    [InlineData("SentinelAudit")]
    [InlineData("SentinelHealth")]
    [InlineData("UserAccessAnalytics")]
    [InlineData("UserPeerAnalytics")]
    [InlineData("Watchlist")]
    public void A_table_without_a_confirmed_connector_names_none(string table)
    {
        TableCatalog.Find(table)!.ConnectorId.ShouldBeNull();
        TableCatalog.Find(table)!.DataType.ShouldBeNull();
    }
}
