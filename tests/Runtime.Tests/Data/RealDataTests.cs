using System.Linq;
using System.Threading;

namespace Autoencoders.Runtime.Tests.Data;

/// <summary>The published files, against what numpy says of them (sums of the bytes, and single pixels).</summary>
public sealed class RealDataTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Mnist_IsReadAsPublished()
    {
        Dataset set = Mnist.Load(RealData.Folder("mnist"), Token);

        Assert.Equal((60_000, 10_000), (set.Train.Count, set.Test.Count));
        Assert.Equal([5, 0, 4, 1, 9], set.Train.Labels[..5]);
        Assert.Equal(1_567_298_545, Sum(set.Train.Images));
        Assert.Equal(264_923_200, Sum(set.Test.Images));
    }

    [Fact]
    public void FashionMnist_IsReadAsPublished()
    {
        Dataset set = FashionMnist.Load(RealData.Folder("fashion-mnist"), Token);

        Assert.Equal((60_000, 10_000), (set.Train.Count, set.Test.Count));
        Assert.Equal("Ankle boot", FashionMnist.Classes[set.Train.Labels[0]]);
        Assert.Equal(3_431_114_169, Sum(set.Train.Images));
        Assert.Equal(573_469_082, Sum(set.Test.Images));
    }

    // numpy: x = pickle.load(file, encoding="latin1")["data"]; x.sum(); x[0].reshape(3, 32, 32)[:, 5, 6];
    //        x.reshape(-1, 3, 32, 32).mean(1).reshape(len(x), -1)[13, :4].astype("float32")
    [Fact]
    public void Horses_AreReadAsNumpyReadsThem()
    {
        Dataset set = Cifar10.Load(RealData.Folder("cifar10-horses"), Token);

        Assert.Equal((4995, 9977), (set.Train.Count, set.Test.Count));
        Assert.Equal(4995, set.Train.WithLabel(7).Count);
        Assert.Equal(999, set.Test.WithLabel(7).Count);
        Assert.Equal(1_824_238_191, Sum(set.Train.Images));
        Assert.Equal(3_724_476_675, Sum(set.Test.Images));
        Assert.Equal([40, 23, 37], set.Train.Images.WithScale(1)[..1].ToArray()[(((5 * 32) + 6) * 3)..][..3]);
        Assert.Equal([34f, 60.666668f, 36.333332f, 19.666666f], Cifar10.Grayscale(set.Test.Images[13..14]).ToArray()[..4]);
    }

    private static long Sum(Samples images)
    {
        Samples bytes = images.WithScale(1);
        var image = new float[images.SampleLength];
        long sum = 0;
        for (int i = 0; i < bytes.Count; i++)
        {
            bytes.CopyTo(i, image);
            sum += (long)image.Sum(value => (double)value);
        }

        return sum;
    }
}
