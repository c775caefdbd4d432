using CrossTenantSentinel.Tests.Checks;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Commands;

/// <summary>Checking again when a file is saved.</summary>
public sealed class WatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CtsRun cts = new() { FrontEnd = new ObedientFrontEnd(SampleRules.Hunt.RowColumns) };

    public void Dispose() => cts.Dispose();

    [Fact]
    public async Task A_saved_file_is_checked_again_until_the_run_is_interrupted()
    {
        using CancellationTokenSource interruption = new(Patience);
        cts.Root.Write("repository/a.kql", "SigninLogs | take 1");
        cts.Surroundings = cts.Surroundings with { Cancellation = interruption.Token };
        Task run = Task.Run(() => cts.Run("check", "repository", "--watch"), TestContext.Current.CancellationToken);

        await Until(() => cts.FrontEnd.Asked == 1);
        cts.Root.Write("repository/a.kql", "SigninLogs | take 20");
        await Until(() => cts.FrontEnd.Asked == 2);
        cts.Root.Write("repository/b.kql", "SigninLogs | take 3");
        await Until(() => cts.FrontEnd.Asked == 4);
        await interruption.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(run);
    }

    [Fact]
    public void The_pack_has_to_be_built_and_cannot_be_watched()
    {
        cts.Run("check", "--watch").ShouldBe(2);

        cts.Output.ShouldContain("--watch needs a PATH");
    }

    private static async Task Until(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
