using System;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training.EventFiles;

namespace Autoencoders.Runtime.Tests.EventFiles;

public sealed class EventFileTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly string _folder = Directory.CreateTempSubdirectory("events").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // RFC 3720, B.4, and the check value of the catalogue of parametrised CRC algorithms.
    [Theory]
    [InlineData("123456789", 0xE3069283)]
    [InlineData("", 0x00000000)]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 0x8A9136AA)]
    public void Checksum_IsCastagnolisTurned(string text, uint castagnoli)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(((castagnoli >> 15) | (castagnoli << 17)) + 0xA282EAD8, MaskedChecksum.Of(bytes));
        Assert.Equal(EventReader.Masked(bytes), MaskedChecksum.Of(bytes));
    }

    [Fact]
    public void EveryFile_BeginsWithItsVersion()
    {
        Fit(new TensorBoard(_folder));

        EventReader.Message first = EventReader.Read(File("train"))[0];
        Assert.Equal("brain.Event:2", first.Text(3));
        Assert.Matches(@"^events\.out\.tfevents\.\d{10}\.autoencoders\.\d{4}\.v2$", Path.GetFileName(File("train")));
    }

    [Fact]
    public void AFileThatIsCut_IsReadableUpToItsLastWholeRecord()
    {
        Fit(new TensorBoard(_folder));
        int all = EventReader.Read(File("train")).Count;
        byte[] bytes = System.IO.File.ReadAllBytes(File("train"));
        string cut = Path.Combine(_folder, "cut");

        foreach (int missing in new[] { 1, 5, 30 })
        {
            System.IO.File.WriteAllBytes(cut, bytes[..^missing]);
            Assert.Equal(all - 1, EventReader.Read(cut).Count);
        }
    }

    [Fact]
    public void WhatIsFlushed_IsReadWhileTheTrainingGoesOn()
    {
        var seen = new int[3];
        var reader = new AtEpochEnd(result => seen[result.Epoch - 1] = EventReader.Scalars(EventReader.Read(File("train")), "epoch_loss").Length);

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 3, Callbacks = { new TensorBoard(_folder), reader } });

        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public void TheSameTrainingAtTheSameTime_GivesTheSameBytes()
    {
        byte[][] files = [.. new[] { "one", "two" }.Select(name =>
        {
            string folder = Path.Combine(_folder, name);
            Fit(new TensorBoard(folder) { HistogramFrequency = 1, WriteImages = true, UpdateFrequency = 1, Samples = Ten, Time = new Clock(TimeSpan.FromSeconds(1)) });
            return System.IO.File.ReadAllBytes(Directory.GetFiles(Path.Combine(folder, "train")).Single());
        })];

        Assert.Equal(files[0], files[1]);
    }

    [Fact]
    public void TwoTrainingsOfOneSecond_HaveAFileEach_InOrder()
    {
        for (int run = 0; run < 3; run++)
            Fit(new TensorBoard(_folder) { Time = new Clock(TimeSpan.Zero) });

        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder, "train")).Length);
        Assert.Equal([0, 1, 2, 0, 1, 2, 0, 1, 2], EventReader.Scalars(EventReader.ReadFolder(Path.Combine(_folder, "train")), "epoch_loss").Select(static value => value.Step));
    }

    [Fact]
    public void EventsBearTheirTime()
    {
        Fit(new TensorBoard(_folder) { Time = new Clock(TimeSpan.FromSeconds(1)) });

        double[] times = [.. EventReader.Read(File("train")).Select(static message => message.Double(1))];
        Assert.True(times[0] >= new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero).ToUnixTimeSeconds());
        Assert.Equal(times.Order(), times);
        Assert.Equal(times.Length, times.Distinct().Count());
    }

    [Fact]
    public void AFolderThatIsAFile_IsRefusedNamingIt()
    {
        string path = Path.Combine(_folder, "logs");
        System.IO.File.WriteAllText(path, "mine");

        CallbackException refused = Assert.Throws<CallbackException>(() => Fit(new TensorBoard(path)));

        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", System.IO.File.ReadAllText(path));
    }

    [Fact]
    public void Steps_AllocateNothing()
    {
        // The clock goes on so fast that each step is flushed.
        var board = new TensorBoard(_folder) { UpdateFrequency = 1, Time = new Clock(TimeSpan.FromMinutes(1)) };
        board.OnTrainBegin(new FitRun(new ReluSigmoid(), new FitOptions(), 10, 0));
        Steps(board, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Steps(board, 1000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        board.OnTrainEnd(new FitEnd(FitOutcome.Completed));
        Assert.Equal(1100, EventReader.Scalars(EventReader.Read(File("train")), "batch_loss").Length);
    }

    private static void Steps(TensorBoard board, int count)
    {
        for (int step = 1; step <= count; step++)
            board.OnStepEnd(new StepResult(1, step, 0.5, TimeSpan.Zero) { BatchLoss = 0.25, Iteration = step });
    }

    private string File(string kind) => Directory.GetFiles(Path.Combine(_folder, kind)).Single();

    private static void Fit(TensorBoard board) => new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 3, BatchSize = 4, Callbacks = { board } });
}
