using CrossTenantSentinel.Cli.Adoption;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Schema;

/// <summary>Columns that a declared table gets from its data.</summary>
public sealed class DataColumnsTests(CheckedFiles files) : IClassFixture<CheckedFiles>
{
    private static readonly KustoSchema Declared = Declarations.WellKnown with
    {
        Tables =
        [
            .. Declarations.WellKnown.Tables,
            new TableSchema("AzureDiagnostics", [new Column("TimeGenerated", KqlType.DateTime), new Column("Category", KqlType.String), new Column("action_s", KqlType.String)]),
            new TableSchema("ContosoClassic_CL", [new Column("TimeGenerated", KqlType.DateTime), new Column("Device_s", KqlType.String)]),
            new TableSchema("ContosoModern_CL", [new Column("TimeGenerated", KqlType.DateTime), new Column("Device", KqlType.String)]),
        ],
    };

    [Theory]
    [InlineData("AzureDiagnostics | where Action_s == 'x' and strlen(objectId_g) > 1 and httpStatusCode_d > 399.5 and isRetry_b and start_t > ago(1h)")]
    [InlineData("ContosoClassic_CL | where Port_d == 5 | project TimeGenerated, Device_s, Port_d")]
    [InlineData("union ContosoModern_CL, ContosoClassic_CL | where Anything_s == 'x'")]
    [InlineData("union *_CL | where Anything == 'x' and Device == 'y'")]
    public void What_data_may_bring_is_no_error(string query) => Errors(query).ShouldBeEmpty();

    [Theory]
    [InlineData("AzureDiagnostics | where Categry == 'x'", "Categry")]
    [InlineData("AzureDiagnostics | where objectId_g > 5", "")]
    [InlineData("AzureDiagnostics | project Category | where objectId_s == 'x'", "objectId_s")]
    [InlineData("ContosoClassic_CL | where Devise_s == 'x'", "Devise_s")]
    [InlineData("ContosoClassic_CL | where Device == 'x'", "Device")]
    [InlineData("ContosoModern_CL | where Device_s == 'x'", "Device_s")]
    [InlineData("SigninLogs | where Device_s == 'x'", "Device_s")]
    public void What_it_may_not_bring_is_one(string query, string name) => Errors(query).ShouldHaveSingleItem().ShouldContain(name);

    private string[] Errors(string query) =>
        [.. files.CheckRead([new RepositoryFile("query.kql", "/query.kql", query, null)], Declared).Where(located => located.Finding.Kind.Code is "CTS2001" or "CTS2002").Select(located => located.Finding.Message)];
}
