using System.Diagnostics;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Hosted;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

public sealed class HostedFrontEndFailureTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    [Fact]
    public void A_missing_Node_is_named_with_what_to_install()
    {
        using HostedFrontEnd frontEnd = new(HostedFrontEndFixture.Options with { NodeExecutable = "no-such-node" });

        FrontEndFailure failure = Fail(frontEnd);

        failure.Kind.Code.ShouldBe("CTS0010");
        failure.Message.ShouldContain("`no-such-node`");
        failure.Message.ShouldContain("Install Node.js 20");
        Fail(frontEnd).ShouldBe(failure, "it stays missing");
    }

    [Fact]
    public void A_Node_that_is_too_old_is_named_with_its_version()
    {
        using FakeHost host = FakeHost.Running("""console.log('{"node":"18.19.1","package":"12.4.1"}'); setInterval(() => {}, 1000);""");

        FrontEndFailure failure = Fail(host.Options);

        failure.Kind.Code.ShouldBe("CTS0011");
        failure.Message.ShouldContain("18.19.1");
    }

    [Theory]
    [InlineData("null", "it is missing")]
    [InlineData("'12.3.0'", "version 12.3.0 is there")]
    [InlineData("'13.0.0'", "version 13.0.0 is there")]
    public void Another_package_than_the_pinned_one_is_refused(string version, string said)
    {
        using FakeHost host = FakeHost.Running($"console.log(JSON.stringify({{ node: '20.1.0', package: {version} }})); setInterval(() => {{}}, 1000);");

        FrontEndFailure failure = Fail(host.Options);

        failure.Kind.Code.ShouldBe("CTS0012");
        failure.Message.ShouldContain("@kusto/language-service-next 12.4.1 is needed");
        failure.Message.ShouldContain(said);
        failure.Message.ShouldContain("npm ci");
    }

    [Fact]
    public void A_missing_host_folder_is_named()
    {
        FrontEndFailure failure = Fail(new HostedFrontEndOptions(Path.Combine(Path.GetTempPath(), "no-such-host")));

        failure.Kind.Code.ShouldBe("CTS0012");
        failure.Message.ShouldContain("no-such-host");
    }

    [Theory]
    [InlineData("process.stderr.write('out of memory'); process.exit(7);", "exit code 7: out of memory")]
    [InlineData("return JSON.stringify({ failure: 'Maximum call stack size exceeded' });", "Maximum call stack size exceeded")]
    [InlineData("return 'Debugger attached.';", "something else than an answer")]
    [InlineData("return JSON.stringify({ ...empty, nodes: [] });", "no tree")]
    [InlineData("return JSON.stringify({ ...empty, nodes: [9, 0, 0, -1, -1, -1, -1, 0] });", "something else than an answer")]
    [InlineData("return JSON.stringify({ ...empty, nodes: [0, 0, 0, -1, -1, -1, -1, 4] });", "something else than an answer")]
    [InlineData("return '{\"diagnostics\":[';", "something else than an answer")]
    public void A_crash_is_reported_with_its_query_and_the_next_query_works(string answer, string reason)
    {
        using FakeHost host = FakeHost.Answering(answer);
        using HostedFrontEnd frontEnd = new(host.Options);
        frontEnd.Analyze("fine", TestSchema.Value).ShouldBeOfType<BoundQuery>();

        FrontEndFailure failure = Fail(frontEnd, "SigninLogs\n| where odd");

        failure.Kind.Code.ShouldBe("CTS0013");
        failure.Message.ShouldContain("`SigninLogs | where odd`");
        failure.Message.ShouldContain(reason);
        frontEnd.Analyze("fine", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Theory]
    [InlineData("process.exit(7);")]
    [InlineData("return 'Debugger attached.';")]
    [InlineData("return JSON.stringify({ failure: 'Maximum call stack size exceeded' });")]
    public void A_crash_costs_no_other_query_of_its_batch(string answer)
    {
        using FakeHost host = FakeHost.Answering(answer);
        using HostedFrontEnd frontEnd = new(host.Options);

        IReadOnlyList<FrontEndAnswer> answers = frontEnd.AnalyzeAll(["fine", "odd", "fine", "odd", "odd", "fine"], TestSchema.Value);

        answers.Select(found => found is BoundQuery).ShouldBe([true, false, true, false, false, true]);
        answers.OfType<FrontEndFailure>().ShouldAllBe(failure => failure.Kind.Code == "CTS0013");
    }

    [Fact]
    public void A_process_that_starts_early_serves_the_first_query()
    {
        using FakeHost host = FakeHost.Answering("");
        using HostedFrontEnd frontEnd = new(host.Options);

        frontEnd.Prestart();
        frontEnd.Prestart();

        frontEnd.Analyze("fine", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void A_hang_is_reported_with_its_query_and_the_next_query_works()
    {
        using FakeHost host = FakeHost.Answering("for (;;) {}");
        using HostedFrontEnd frontEnd = new(host.Options with { Timeout = Short });

        FrontEndFailure failure = Fail(frontEnd, "SigninLogs | where odd");

        failure.Kind.Code.ShouldBe("CTS0014");
        failure.Message.ShouldContain("within 2 s on the query `SigninLogs | where odd`");
        frontEnd.Analyze("fine", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void A_process_that_neither_reads_nor_answers_is_given_up()
    {
        using FakeHost host = FakeHost.Running("""console.log('{"node":"20.1.0","package":"12.4.1"}'); console.log('{"schema":true}'); setInterval(() => {}, 1000);""");

        Fail(host.Options with { Timeout = Short }, new string(' ', 10_000_000)).Kind.Code.ShouldBe("CTS0014");
    }

    [Fact]
    public void A_process_that_does_not_start_is_given_up()
    {
        using FakeHost host = FakeHost.Running("setInterval(() => {}, 1000);");

        Fail(host.Options with { StartTimeout = Short }).Kind.Code.ShouldBe("CTS0014");
    }

    [Fact]
    public void A_schema_that_the_host_refuses_is_no_query_s_fault()
    {
        using FakeHost host = FakeHost.Running("""
            console.log('{"node":"20.1.0","package":"12.4.1"}');
            require('readline').createInterface({ input: process.stdin }).on('line', () => console.log('{"failure":"no such type"}'));
            """);

        FrontEndFailure failure = Fail(host.Options);

        failure.Kind.Code.ShouldBe("CTS0013");
        failure.Message.ShouldContain("on the schema");
        failure.Message.ShouldContain("no such type");
    }

    [Fact]
    public void A_megabyte_on_stderr_blocks_nothing()
    {
        using FakeHost host = FakeHost.Answering("require('fs').writeSync(2, 'x'.repeat(1_000_000)); return JSON.stringify(empty);");
        using HostedFrontEnd frontEnd = new(host.Options);

        frontEnd.Analyze("SigninLogs", TestSchema.Value).ShouldBeOfType<BoundQuery>();
    }

    [Fact]
    public void The_process_ends_when_its_parent_does()
    {
        ProcessStartInfo start = new("node", [Path.Combine(HostedFrontEndFixture.Options.HostFolder, "main.cjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadLine().ShouldNotBeNull();

        process.StandardInput.Close();

        process.WaitForExit(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void After_disposal_no_query_is_taken()
    {
        HostedFrontEnd frontEnd = new(HostedFrontEndFixture.Options);
        frontEnd.Dispose();

        Should.Throw<ObjectDisposedException>(() => frontEnd.Analyze("print 1", TestSchema.Value));
    }

    private static FrontEndFailure Fail(HostedFrontEndOptions options, string query = "print 1")
    {
        using HostedFrontEnd frontEnd = new(options);
        return Fail(frontEnd, query);
    }

    private static FrontEndFailure Fail(HostedFrontEnd frontEnd, string query = "print 1") =>
        frontEnd.Analyze(query, TestSchema.Value).ShouldBeOfType<FrontEndFailure>();
}
