using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class DatasetDownloadTests : IDisposable
{
    private static readonly byte[] Content = Noise(300_000);
    private static readonly PublishedFile Published = new("some.gz", Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)));

    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, Published.Name);

    private string Part => Target + ".part";

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WholeFile_ArrivesUnderItsName()
    {
        using var server = new LocalServer((_, _) => LocalServer.Whole(Content));
        var told = new List<string>();

        Fetch([server.Address], told.Add);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.False(File.Exists(Part));
        Assert.Equal([null], server.Requests);
        Assert.Contains(told, text => text.Contains("checksum verified"));
    }

    [Fact]
    public void PartThatIsThere_IsGoneOnWith()
    {
        File.WriteAllBytes(Part, Content[..100_000]);
        using var server = new LocalServer((_, first) => LocalServer.Rest(Content, first ?? -1));

        Fetch([server.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.Equal([100_000L], server.Requests);
    }

    [Fact]
    public void ServerThatSendsAllAnyway_StartsAgain()
    {
        File.WriteAllBytes(Part, Noise(1000));
        using var server = new LocalServer((_, _) => LocalServer.Whole(Content));

        Fetch([server.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.Equal([1000L], server.Requests);
    }

    [Fact]
    public void CutConnection_IsResumedWhereItEnded()
    {
        using var server = new LocalServer((number, first) => number == 0
            ? new LocalServer.Answer(200, Content[..120_000], Content.Length, null)
            : LocalServer.Rest(Content, first ?? -1));

        Fetch([server.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.Equal([null, 120_000L], server.Requests);
    }

    [Fact]
    public void CutConnection_LeavesThePartForNextTime()
    {
        using (var server = new LocalServer((_, first) => first is null
            ? new LocalServer.Answer(200, Content[..120_000], Content.Length, null)
            : new LocalServer.Answer(206, [], Content.Length - (int)first, $"Content-Range: bytes {first}-{Content.Length - 1}/{Content.Length}")))
        {
            Assert.Throws<DataFileException>(() => Fetch([server.Address]));
        }

        Assert.False(File.Exists(Target));
        Assert.Equal(Content[..120_000], File.ReadAllBytes(Part));
    }

    [Fact]
    public void OtherChecksum_LeavesNothing()
    {
        using var server = new LocalServer((_, _) => LocalServer.Whole(Noise(Content.Length, seed: 2)));

        var refusal = Assert.Throws<DataFileException>(() => Fetch([server.Address]));

        Assert.Contains("another checksum", refusal.Message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(299_999)]
    [InlineData(300_000)]
    [InlineData(400_000)]
    public void PartOfSomethingElse_IsThrownAwayInTheEnd(int length)
    {
        File.WriteAllBytes(Part, Noise(length, seed: 9));
        using var server = new LocalServer((_, first) => first is null ? LocalServer.Whole(Content) : LocalServer.Rest(Content, first.Value));

        Fetch([server.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public void ServerThatSendsTooMuch_IsNotFollowed()
    {
        using var server = new LocalServer((_, _) => LocalServer.Whole(Noise(8_000_000)));

        Assert.Throws<DataFileException>(() => Fetch([server.Address]));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void RangeThatTheServerDoesNotHave_StartsAgain()
    {
        File.WriteAllBytes(Part, Noise(1000));
        using var server = new LocalServer((_, first) => first is null ? LocalServer.Whole(Content) : new LocalServer.Answer(416, [], 0, null));

        Fetch([server.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
    }

    [Fact]
    public void Mirrors_AreTriedInTurn()
    {
        using var gone = new LocalServer((_, _) => new LocalServer.Answer(404, [], 0, null));
        using var wrong = new LocalServer((_, _) => LocalServer.Whole(Noise(10)));
        using var good = new LocalServer((_, _) => LocalServer.Whole(Content));

        Fetch([gone.Address, wrong.Address, good.Address]);

        Assert.Equal(Content, File.ReadAllBytes(Target));
        Assert.Equal((1, 1, 1), (gone.Requests.Count, wrong.Requests.Count, good.Requests.Count));
    }

    [Fact]
    public void NoNetwork_SaysWhereTheFilesGo()
    {
        var closed = new LocalServer((_, _) => LocalServer.Whole(Content));
        closed.Dispose();

        string message = Assert.Throws<DataFileException>(() => Fetch([closed.Address])).Message;

        foreach (string expected in new[] { _folder.Path, Published.Name, "Some set", "AUTOENCODERS_DATA", "--data-dir" })
            Assert.Contains(expected, message);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Cancelling_EndsTheDownloadAndKeepsThePart()
    {
        using var cancellation = new CancellationTokenSource();
        using var server = new LocalServer((_, _) => LocalServer.Whole(Content));

        Assert.ThrowsAny<OperationCanceledException>(() => DatasetDownload.Fetch(
            "Some set", _folder.Path, [server.Address], [Published], CancelOnTheWay, cancellation.Token));

        void CancelOnTheWay(string text)
        {
            if (text.EndsWith('%'))
                cancellation.Cancel();
        }

        Assert.False(File.Exists(Target));
        byte[] part = File.ReadAllBytes(Part);
        Assert.InRange(part.Length, 1, Content.Length - 1);
        Assert.Equal(Content[..part.Length], part);
    }

    private static byte[] Noise(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed + length).NextBytes(bytes);
        return bytes;
    }

    private void Fetch(string[] mirrors, Action<string>? progress = null) =>
        DatasetDownload.Fetch("Some set", _folder.Path, mirrors, [Published], progress, TestContext.Current.CancellationToken);
}
