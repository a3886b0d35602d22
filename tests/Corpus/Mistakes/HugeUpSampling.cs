// kind: larger than memory or budget
// id: AE0104
// message: UpSampling2D 'up_sampling2d' makes 12,884,901,888 values a sample; at most 2,147,483,647 can be held. It came so: input_1 (1024, 1024, 3).
using Autoencoders;

[Model, Input(1024, 1024, 3)]
[[|UpSampling2D(64)|], Conv2D(1, 3)]
internal partial class Net;
