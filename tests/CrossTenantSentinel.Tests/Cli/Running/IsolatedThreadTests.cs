using CrossTenantSentinel.Cli.Running;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Cli.Running;

public class IsolatedThreadTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void Work_gives_its_result() => IsolatedThread.Run(_ => 5, Long, CancellationToken.None).ShouldBe(5);

    [Fact]
    public void Work_throws_what_it_likes() =>
        Should.Throw<InvalidOperationException>(() => IsolatedThread.Run<int>(_ => throw new InvalidOperationException("odd"), Long, CancellationToken.None)).Message.ShouldBe("odd");

    [Fact]
    public void Work_that_notices_the_limit_ends_there() =>
        Should.Throw<TimeoutException>(() => IsolatedThread.Run<int>(
            stop =>
            {
                stop.WaitHandle.WaitOne();
                throw new OperationCanceledException(stop);
            },
            TimeSpan.FromMilliseconds(50),
            CancellationToken.None));

    [Fact]
    public void Work_that_does_not_is_left_behind()
    {
        using ManualResetEventSlim never = new();

        Should.Throw<TimeoutException>(() => IsolatedThread.Run(_ => never.Wait(Long, CancellationToken.None), TimeSpan.FromMilliseconds(50), CancellationToken.None));

        never.Set();
    }

    [Fact]
    public void Work_can_be_interrupted()
    {
        using CancellationTokenSource interruption = new(TimeSpan.FromMilliseconds(50));

        Should.Throw<OperationCanceledException>(() => IsolatedThread.Run<int>(
            stop =>
            {
                stop.WaitHandle.WaitOne();
                throw new OperationCanceledException(stop);
            },
            Long,
            interruption.Token));
    }

    [Fact]
    public void Work_has_a_deep_stack() => IsolatedThread.Run(_ => Depth(200_000), Long, CancellationToken.None).ShouldBe(200_000);

    private static int Depth(int left) => left == 0 ? 0 : 1 + Depth(left - 1);
}
