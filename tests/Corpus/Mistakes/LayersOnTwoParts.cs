// kind: class that cannot be a model
// id: AE0003
// message: [Dense] stands on another part of 'Net' than [Model]; the order of lines over two files is undefined. Move it beside [Model].
using Autoencoders;

[Model, Input(64), Dense(32)]
internal partial class Net;

[[|Dense(10)|]]
internal partial class Net;
